package dev.rationale.pages.site;

/** A doubtful place of the source, in English: what is doubtful, how it was read, and why. */
public record Reading(String id, String issue, String choice, String reason, String source) {}
