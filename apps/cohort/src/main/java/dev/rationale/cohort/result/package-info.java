/** What came of a cohort, counted: as tables for programs, for spreadsheets and for a reader. */
@NullMarked
package dev.rationale.cohort.result;

import org.jspecify.annotations.NullMarked;
