package dev.rationale.pages.decision;

import dev.rationale.pages.part.RuleText;

/**
 * A rule that fired.
 *
 * @param place file and line
 */
public record Rule(String id, String place, RuleText text) {}
