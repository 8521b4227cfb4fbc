/** The vocabulary of HIV care: its facts, their reduction, and the changes of input that may be tried. */
@NullMarked
package dev.rationale.hiv;

import org.jspecify.annotations.NullMarked;
