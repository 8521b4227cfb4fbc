/** The decision tables of the bundled guideline. */
@NullMarked
package dev.rationale.committee.tables;

import org.jspecify.annotations.NullMarked;
