/** The impact of an edit, over every patient that this repository holds. */
@NullMarked
package dev.rationale.impact;

import org.jspecify.annotations.NullMarked;
