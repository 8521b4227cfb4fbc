package dev.rationale.engine.conclusion;

import dev.rationale.engine.fact.Fact;

/** What an evaluation reports, besides how it came to it. */
public sealed interface Conclusion extends Fact
        permits Recommendation, Appraisal, DataRequest, EvidenceGap, NotApplicable, Withheld {}
