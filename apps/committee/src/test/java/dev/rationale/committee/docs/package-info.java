/** The site of the bundled guideline. */
@NullMarked
package dev.rationale.committee.docs;

import org.jspecify.annotations.NullMarked;
