/** Attacks on the tokens of callers, and the tokens that are good. */
@NullMarked
package dev.rationale.cdshooks.security;

import org.jspecify.annotations.NullMarked;
