package dev.rationale.engine.evaluation;

import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.explanation.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the literature says on a day, whoever the patient is. Every evaluation on that day holds it, the same object each time. */
public final class Literature {

    private final GuidelineId guideline;
    private final LocalDate evidenceAsOf;
    private final List<Appraisal> appraisals;
    private final List<EvidenceGap> evidenceGaps;
    private final List<String> retracted;
    private final Explanation explanation;
    private final Map<Object, Object> kept = new ConcurrentHashMap<>();

    /**
     * What was concluded.
     *
     * @param appraisals the claims that no patient's data would weigh otherwise, in the order of the manifest
     * @param evidenceGaps what the literature does not say, by id
     * @param retracted keys of studies that are retracted on the day and therefore support nothing
     * @param explanation what the guideline itself brings, and the rules that weighed it
     */
    public Literature(
            GuidelineId guideline,
            LocalDate evidenceAsOf,
            List<Appraisal> appraisals,
            List<EvidenceGap> evidenceGaps,
            List<String> retracted,
            Explanation explanation) {
        this.guideline = guideline;
        this.evidenceAsOf = evidenceAsOf;
        this.appraisals = List.copyOf(appraisals);
        this.evidenceGaps = List.copyOf(evidenceGaps);
        this.retracted = List.copyOf(retracted);
        this.explanation = explanation;
    }

    public GuidelineId guideline() {
        return guideline;
    }

    public LocalDate evidenceAsOf() {
        return evidenceAsOf;
    }

    public List<Appraisal> appraisals() {
        return appraisals;
    }

    public List<EvidenceGap> evidenceGaps() {
        return evidenceGaps;
    }

    public List<String> retracted() {
        return retracted;
    }

    public Explanation explanation() {
        return explanation;
    }

    /** Of some claims those that only a patient's data can weigh. */
    public List<String> open(List<String> claims) {
        return claims.stream()
                .filter(claim -> appraisals.stream()
                        .noneMatch(appraisal -> appraisal.claim().equals(claim)))
                .toList();
    }

    /**
     * Something that is made of it, once, and kept with it.
     *
     * @param key with value equality; which of the things that are made of it this is
     */
    public <T> T kept(Object key, Class<T> type, Supplier<T> made) {
        return type.cast(kept.computeIfAbsent(key, first -> made.get()));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Literature same
                        && guideline.equals(same.guideline)
                        && evidenceAsOf.equals(same.evidenceAsOf)
                        && explanation.equals(same.explanation));
    }

    @Override
    public int hashCode() {
        return Objects.hash(guideline, evidenceAsOf);
    }

    @Override
    public String toString() {
        return "Literature of " + guideline.id() + " on " + evidenceAsOf;
    }
}
