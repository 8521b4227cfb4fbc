package dev.rationale.fhir.terminology;

/** A code in a system, both normalised. */
public record Coding(String system, String code) {}
