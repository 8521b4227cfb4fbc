/** What the program writes: its shape, and that the same input gives the same bytes. */
@NullMarked
package dev.rationale.output;

import org.jspecify.annotations.NullMarked;
