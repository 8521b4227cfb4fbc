/** One patient at a time: the lines that lie together become documents, are put to the guideline, and become one row. */
@NullMarked
package dev.rationale.cohort.evaluate;

import org.jspecify.annotations.NullMarked;
