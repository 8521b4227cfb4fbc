/**
 * The whole server, over its two streams.
 */
@NullMarked
package dev.rationale.lsp;

import org.jspecify.annotations.NullMarked;
