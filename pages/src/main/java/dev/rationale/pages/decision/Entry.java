package dev.rationale.pages.decision;

/** A name and its value. */
public record Entry(String name, String value) {}
