package dev.rationale.engine.grade;

/** GRADE: the domains for which certainty is lowered. */
public enum CertaintyDomain {
    RISK_OF_BIAS,
    INCONSISTENCY,
    INDIRECTNESS,
    IMPRECISION,
    PUBLICATION_BIAS
}
