package dev.rationale.engine.evaluation;

/**
 * A citation of a conclusion.
 *
 * @param key bibliography key
 * @param slide slide of the source document, zero if the document does not quote it
 * @param verified whether the bibliography marks it as verified
 * @param text the full reference
 */
public record Citation(String key, int slide, boolean verified, String text) {}
