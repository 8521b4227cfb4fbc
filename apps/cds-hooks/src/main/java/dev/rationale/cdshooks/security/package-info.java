/** Who calls: the signed tokens of CDS Hooks clients, checked against what was agreed with each of them. Denied by default. */
@NullMarked
package dev.rationale.cdshooks.security;

import org.jspecify.annotations.NullMarked;
