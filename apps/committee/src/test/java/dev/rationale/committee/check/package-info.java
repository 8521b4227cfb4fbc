/** The linter, held by faults that are put into a guideline on purpose. */
@NullMarked
package dev.rationale.committee.check;

import org.jspecify.annotations.NullMarked;
