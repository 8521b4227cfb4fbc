package dev.rationale.engine.guideline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code facts.yaml} as written; {@link FactsFile} makes kinds of it. */
record FactsYaml(List<KindYaml> facts) {

    /** One kind; what is not written is empty. An observation states either {@code units} or {@code answers}; everything else neither. */
    record KindYaml(
            String kind,
            Map<String, String> label,
            String resource,
            String measuredIn,
            Map<String, Double> units,
            @Nullable RangeYaml plausible,
            Map<String, List<CodeYaml>> answers,
            List<CodeYaml> codes,
            List<PrefixYaml> prefixes,
            Map<String, List<String>> names,
            List<CodeYaml> panels) {

        KindYaml {
            codes = codes == null ? List.of() : codes;
            prefixes = prefixes == null ? List.of() : prefixes;
            panels = panels == null ? List.of() : panels;
            names = names == null ? Map.of() : names;
            units = units == null ? Map.of() : units;
            answers = answers == null ? Map.of() : answers;
            measuredIn = measuredIn == null ? "" : measuredIn;
        }

        boolean saysWhatItIs() {
            return !codes.isEmpty() || !prefixes.isEmpty() || !names.isEmpty();
        }
    }

    /** One code; {@code display} is for the reader of the file. */
    record CodeYaml(String system, String code, @Nullable String display) {}

    /** The beginning of codes. */
    record PrefixYaml(
            String system, String prefix, @Nullable String display) {}

    /** The numbers that a result can have, both ends included. */
    record RangeYaml(double from, double to) {}
}
