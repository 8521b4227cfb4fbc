/** What came of a whole cohort, as a page. */
@NullMarked
package dev.rationale.pages.cohort;

import org.jspecify.annotations.NullMarked;
