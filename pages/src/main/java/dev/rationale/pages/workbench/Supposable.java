package dev.rationale.pages.workbench;

/**
 * A value that can be supposed.
 *
 * @param name of the parameter in the address
 * @param label what it is, with its unit
 * @param value as it is supposed; empty if it is not
 */
public record Supposable(String name, String label, String value) {}
