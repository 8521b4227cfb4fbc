/** The drawing of a map, which says where over two inputs something is advised. */
@NullMarked
package dev.rationale.pages.map;

import org.jspecify.annotations.NullMarked;
