/** Tests of the guideline on interleukin-2 and of the facts that it reads. */
@NullMarked
package dev.rationale.hiv;

import org.jspecify.annotations.NullMarked;
