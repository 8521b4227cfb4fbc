package dev.rationale.pages.part;

/**
 * How a recommendation is graded.
 *
 * @param certainty of the evidence behind it
 */
public record Grade(Badge direction, Badge strength, Badge certainty) {}
