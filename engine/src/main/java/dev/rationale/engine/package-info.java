/**
 * A guideline engine that shows its reasons: load a {@link dev.rationale.engine.Guideline}, evaluate a patient record under two clocks.
 */
@NullMarked
package dev.rationale.engine;

import org.jspecify.annotations.NullMarked;
