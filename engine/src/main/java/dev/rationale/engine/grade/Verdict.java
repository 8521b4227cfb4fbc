package dev.rationale.engine.grade;

/** How a claim stands once its evidence is weighed. */
public enum Verdict {
    SUPPORTS,
    INCONSISTENT,
    AGAINST,
    NO_EVIDENCE
}
