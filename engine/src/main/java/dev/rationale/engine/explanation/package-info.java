/**
 * The explanation of an evaluation, as a value: facts, firings and the paths between them.
 */
@NullMarked
package dev.rationale.engine.explanation;

import org.jspecify.annotations.NullMarked;
