/** Releases of copies of the bundled guideline. */
@NullMarked
package dev.rationale.committee.release;

import org.jspecify.annotations.NullMarked;
