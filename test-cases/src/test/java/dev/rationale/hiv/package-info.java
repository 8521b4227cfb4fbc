/** Tests of the HIV vocabulary and of the guideline that is written in it. */
@NullMarked
package dev.rationale.hiv;

import org.jspecify.annotations.NullMarked;
