/** How much of the guideline the cases hold in place: one change of one rule at a time, and whether any case notices. */
@NullMarked
package dev.rationale.mutation;

import org.jspecify.annotations.NullMarked;
