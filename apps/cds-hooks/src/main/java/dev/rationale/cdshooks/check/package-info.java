/** The outgoing self-check: what leaves keeps the rules C1 to C18 of CDS Hooks, or it does not leave. */
@NullMarked
package dev.rationale.cdshooks.check;

import org.jspecify.annotations.NullMarked;
