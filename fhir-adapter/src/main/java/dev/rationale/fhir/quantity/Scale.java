package dev.rationale.fhir.quantity;

/** Whether a number is the amount itself or its decimal logarithm. */
public enum Scale {
    LINEAR,
    LOG10
}
