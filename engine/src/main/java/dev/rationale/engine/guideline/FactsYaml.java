package dev.rationale.engine.guideline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code facts.yaml} as written; {@link FactsFile} makes kinds of it. */
record FactsYaml(@Nullable List<KindYaml> facts) {

    /** One kind. An observation states either {@code units} or {@code answers}; everything else neither. */
    record KindYaml(
            @Nullable String kind,
            @Nullable Map<String, String> label,
            @Nullable String resource,
            @Nullable String measuredIn,
            @Nullable Map<String, Double> units,
            @Nullable Map<String, List<CodeYaml>> answers,
            @Nullable List<CodeYaml> codes) {}

    /** One code; {@code display} is for the reader of the file. */
    record CodeYaml(
            @Nullable String system,
            @Nullable String code,
            @Nullable String display) {}
}
