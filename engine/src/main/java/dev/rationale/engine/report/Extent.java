package dev.rationale.engine.report;

/** How much a text says. */
public enum Extent {
    /** What fits on one screen: the patient, what to do, what is missing, what was not understood. */
    BRIEF,
    /** All of it, with reasons, sources, the evidence weighed and what was left out. */
    FULL
}
