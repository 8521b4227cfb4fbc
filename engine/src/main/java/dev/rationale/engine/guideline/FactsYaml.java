package dev.rationale.engine.guideline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code facts.yaml} as written; {@link FactsFile} makes kinds of it. */
record FactsYaml(List<KindYaml> facts) {

    /** One kind. An observation states either {@code units} or {@code answers}; everything else neither. */
    record KindYaml(
            String kind,
            Map<String, String> label,
            String resource,
            @Nullable String measuredIn,
            @Nullable Map<String, Double> units,
            @Nullable Map<String, List<CodeYaml>> answers,
            List<CodeYaml> codes) {}

    /** One code; {@code display} is for the reader of the file. */
    record CodeYaml(String system, String code, @Nullable String display) {}
}
