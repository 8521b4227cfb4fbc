/** Whole answers to records in the shape of real systems. */
@NullMarked
package dev.rationale.records;

import org.jspecify.annotations.NullMarked;
