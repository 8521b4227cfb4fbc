package dev.rationale.engine.guideline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code facts.yaml} as written; {@link FactsFile} makes kinds of it. */
record FactsYaml(List<KindYaml> facts) {

    /**
     * One kind; what is not written is empty.
     *
     * @param written the members of a case: one, or a list of them
     */
    record KindYaml(
            String kind,
            Map<String, String> label,
            String of,
            List<String> from,
            @Nullable String type,
            Map<String, String> fields,
            String valueSet,
            Set<String> members,
            @Nullable Boolean refuted,
            Set<String> settledBy,
            String contradictedBy,
            String measuredIn,
            Map<String, Double> units,
            @Nullable RangeYaml plausible,
            @Nullable Boolean unitlessText,
            Set<String> specimens,
            @Nullable String multipleOf,
            Map<String, List<CodeYaml>> answers,
            List<CodeYaml> codes,
            List<PrefixYaml> prefixes,
            Map<String, List<String>> names,
            List<CodeYaml> panels,
            @Nullable Boolean switches,
            Set<String> notAlone,
            String notFor,
            String unclearFor,
            @Nullable String ungraded,
            String grades,
            String attributedTo,
            String other,

            @JsonProperty("case") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> written,

            AxisYaml axis,
            SearchYaml search) {

        KindYaml {
            from = Objects.requireNonNullElse(from, List.of());
            fields = Objects.requireNonNullElse(fields, Map.of());
            valueSet = Objects.requireNonNullElse(valueSet, "");
            members = Objects.requireNonNullElse(members, Set.of());
            settledBy = Objects.requireNonNullElse(settledBy, Set.of());
            contradictedBy = Objects.requireNonNullElse(contradictedBy, "");
            codes = Objects.requireNonNullElse(codes, List.of());
            prefixes = Objects.requireNonNullElse(prefixes, List.of());
            panels = Objects.requireNonNullElse(panels, List.of());
            names = Objects.requireNonNullElse(names, Map.of());
            units = Objects.requireNonNullElse(units, Map.of());
            answers = Objects.requireNonNullElse(answers, Map.of());
            specimens = Objects.requireNonNullElse(specimens, Set.of());
            notFor = Objects.requireNonNullElse(notFor, "");
            unclearFor = Objects.requireNonNullElse(unclearFor, "");
            grades = Objects.requireNonNullElse(grades, "");
            measuredIn = Objects.requireNonNullElse(measuredIn, "");
            notAlone = Objects.requireNonNullElse(notAlone, Set.of());
            attributedTo = Objects.requireNonNullElse(attributedTo, "");
            other = Objects.requireNonNullElse(other, "");
            written = Objects.requireNonNullElse(written, List.of());
            axis = Objects.requireNonNullElse(axis, AxisYaml.NONE);
            search = Objects.requireNonNullElse(search, SearchYaml.NONE);
        }

        boolean saysByCode() {
            return !codes.isEmpty() || !prefixes.isEmpty() || !valueSet.isEmpty();
        }
    }

    /** One code; {@code display} is for the reader of the file. */
    record CodeYaml(String system, String code, @Nullable String display) {}

    /** The beginning of codes. */
    record PrefixYaml(
            String system, String prefix, @Nullable String display) {}

    /** The numbers that a result can have, both ends included. */
    record RangeYaml(
            double from,
            double to,
            @Nullable Double smallest,
            @Nullable Double undetected) {

        double least() {
            return smallest == null ? 0 : smallest;
        }

        double greatestLimit() {
            return undetected == null ? 0 : undetected;
        }
    }

    /** A kind as an axis; what is not written is empty. */
    record AxisYaml(String name, String range, Map<String, String> title) {

        static final AxisYaml NONE = new AxisYaml("", "", Map.of());

        AxisYaml {
            name = Objects.requireNonNullElse(name, "");
            range = Objects.requireNonNullElse(range, "");
            title = Objects.requireNonNullElse(title, Map.of());
        }

        FactKind.Axis axis() {
            return new FactKind.Axis(name, range, title);
        }
    }

    /** How a FHIR server is asked for a kind; what is not written is empty. */
    record SearchYaml(
            String key,
            @Nullable Boolean required,
            @Nullable Integer years) {

        static final SearchYaml NONE = new SearchYaml("", null, null);

        SearchYaml {
            key = Objects.requireNonNullElse(key, "");
        }

        FactKind.Search search() {
            return new FactKind.Search(key, Boolean.TRUE.equals(required), Objects.requireNonNullElse(years, 0));
        }
    }
}
