package dev.rationale.pages.decision;

/**
 * A few words and what there is to say of them.
 *
 * @param text may be empty
 */
public record Remark(String title, String text) {}
