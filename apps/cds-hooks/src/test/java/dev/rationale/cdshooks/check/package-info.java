/** Tests of the outgoing self-check. */
@NullMarked
package dev.rationale.cdshooks.check;

import org.jspecify.annotations.NullMarked;
