package dev.rationale.engine.fact;

/**
 * A fact that the guideline itself brings: its parameters, its claims and what its evidence files say. It holds nothing of a
 * patient and is the same object in every evaluation on one evidence clock, so what is worked out from it may be kept.
 */
public interface Knowledge extends Fact {}
