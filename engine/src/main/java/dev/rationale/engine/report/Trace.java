package dev.rationale.engine.report;

/** How much of its explanation an answer carries. What is left out can be made again from the same input, to the same bytes. */
public enum Trace {
    /** None of it. */
    NONE,
    /** The facts that recommendations name as their reasons. */
    REASONS,
    /** Every fact and every firing. */
    FULL
}
