package dev.rationale.engine.type;

/**
 * A type whose one fact holds all results of a type, in time order.
 *
 * @param madeOf the type of the results
 * @param value the field that is followed: a number, or a number as far as it is known
 * @param lowerIsLast true if of two results at one instant the lower counts as the latest, false if the higher does
 */
public record DeclaredSeries(String name, String madeOf, String value, boolean lowerIsLast) implements DeclaredType {}
