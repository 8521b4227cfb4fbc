package dev.rationale.authoring.check;

/**
 * What the cases show of a rule.
 *
 * @param fires the number of cases in which it fires
 * @param held the number of cases in which it does not
 */
public record RuleCount(int fires, int held) {}
