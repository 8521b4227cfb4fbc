package dev.rationale.authoring.text;

/**
 * A part of a text replaced.
 *
 * @param text what stands there afterwards
 */
public record TextEdit(Region region, String text) {}
