/** Two versions of a guideline, compared. */
@NullMarked
package dev.rationale.committee.impact;

import org.jspecify.annotations.NullMarked;
