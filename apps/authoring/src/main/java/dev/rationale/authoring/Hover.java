package dev.rationale.authoring;

import dev.rationale.authoring.text.Region;

/**
 * What is known of a name, as an editor shows it beside the text.
 *
 * @param region the name
 * @param markdown what it is, in Markdown
 */
public record Hover(Region region, String markdown) {}
