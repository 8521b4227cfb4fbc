package dev.rationale.authoring;

import dev.rationale.authoring.text.Region;

/**
 * What the cases show of a rule, to stand above it.
 *
 * @param region the first line of the rule
 * @param rule id of the rule
 * @param title the line that an editor shows
 */
public record Lens(Region region, String rule, String title) {}
