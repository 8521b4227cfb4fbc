package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Bounds;

/**
 * One limit of a study's population.
 *
 * @param characteristic name of the characteristic, for instance {@code cd4} (cells/µL) or {@code art-months}
 * @param limits the admitted values
 */
public record Criterion(String characteristic, Bounds limits) {}
