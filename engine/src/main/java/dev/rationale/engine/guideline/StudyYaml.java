package dev.rationale.engine.guideline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An evidence file as written; {@link StudyReader} makes a {@link StudyFile} of it. */
record StudyYaml(
        String key,
        String published,
        String design,
        @Nullable Integer participants,
        String certainty,
        @Nullable Boolean verified,
        String citation,
        @Nullable List<Integer> slides,
        @Nullable List<PopulationYaml> populations,
        @Nullable List<FindingYaml> findings,
        @Nullable List<FigureYaml> figures,
        @Nullable Map<String, String> notes,
        @Nullable RetractionYaml retracted,
        @Nullable List<String> correctedBy) {

    /** Whom a study admitted. */
    record PopulationYaml(
            @Nullable String trial,
            @Nullable Map<String, Integer> strata,
            @Nullable List<CriterionYaml> criteria) {}

    /** A limit: {@code from} and {@code upTo} are inclusive, {@code above} and {@code below} exclusive. */
    record CriterionYaml(
            String characteristic,
            @Nullable Double from,
            @Nullable Double above,
            @Nullable Double below,
            @Nullable Double upTo) {}

    /** What was found on a claim. */
    record FindingYaml(
            String claim,
            String bearing,
            String outcome,
            @Nullable Boolean surrogate,
            @Nullable Boolean verified,
            @Nullable Integer slide) {}

    /** A figure as printed. */
    record FigureYaml(
            @Nullable Map<String, String> what,
            @Nullable String arm,
            String value,
            @Nullable String unit,
            @Nullable String p,
            @Nullable Integer slide,
            @Nullable Boolean verified,
            @Nullable String note,
            @Nullable String column) {}

    /** A retraction. */
    record RetractionYaml(String date, String notice) {}
}
