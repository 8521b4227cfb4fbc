/** Refusals: what is answered instead of cards, as an OperationOutcome that names every problem at once. */
@NullMarked
package dev.rationale.cdshooks.outcome;

import org.jspecify.annotations.NullMarked;
