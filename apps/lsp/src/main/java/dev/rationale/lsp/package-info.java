/**
 * The language service over the Language Server Protocol, for any editor that speaks it. What is answered is worked out in
 * {@code authoring}; here it is only carried.
 */
@NullMarked
package dev.rationale.lsp;

import org.jspecify.annotations.NullMarked;
