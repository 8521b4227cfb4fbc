package dev.rationale.engine.evidence;

/** How a study was made, as far as rules need to tell designs apart. */
public enum StudyDesign {
    /** A phase 3 randomised trial whose end points are clinical events. */
    PHASE_3_CLINICAL_END_POINTS,
    RANDOMISED_TRIAL,
    NON_RANDOMISED_COMPARISON,
    COHORT,
    SINGLE_ARM,
    SYSTEMATIC_REVIEW,
    POOLED_ANALYSIS,
    GUIDELINE,
    EXPERT_OPINION,
    REGULATORY_TEXT
}
