/** Drawings: a map that says where over two inputs something is advised, and a chart of measurements. */
@NullMarked
package dev.rationale.pages.drawing;

import org.jspecify.annotations.NullMarked;
