package dev.rationale.engine.evaluation;

/** Which guideline spoke: its id, version, and the SHA-256 digest of its canonical files in hexadecimal. */
public record GuidelineId(String id, String version, String digest) {}
