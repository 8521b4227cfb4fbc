/** Maps of the bundled guideline. */
@NullMarked
package dev.rationale.committee.map;

import org.jspecify.annotations.NullMarked;
