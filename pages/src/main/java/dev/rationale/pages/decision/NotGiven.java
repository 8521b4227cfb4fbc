package dev.rationale.pages.decision;

/**
 * What was not recommended.
 *
 * @param what its code, and the rule that came furthest
 * @param condition the condition at which that rule stopped, as written
 */
public record NotGiven(String what, String condition) {}
