package dev.rationale.engine.guideline;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A kind of fact that a package declares as data in {@code facts.yaml}: which codes mean it, in which resource, and how its
 * value is read. A reader turns what matches into {@link dev.rationale.engine.fact.Measured},
 * {@link dev.rationale.engine.fact.Answered} or {@link dev.rationale.engine.fact.Present}; rules match these by {@code kind}.
 *
 * @param kind the name that rules use
 * @param label what a reader of the result sees, by language
 * @param resource type of the FHIR resource that it is recorded in
 * @param codes the codes that mean it; only exact codes match
 * @param measuredIn the unit in which rules compare it, in words; empty unless it has a number
 * @param units accepted units, as UCUM codes or as written, with the factor that turns each into {@code measuredIn}
 * @param answers the name of the answer that each code means; empty unless it is one of several answers
 * @param displays what a reader of the codes sees of each, where the file says it
 */
public record FactKind(
        String kind,
        Map<String, String> label,
        Resource resource,
        Set<Code> codes,
        String measuredIn,
        SortedMap<String, Double> units,
        Map<Code, String> answers,
        Map<Code, String> displays) {

    /** The resources that can be declared. */
    public enum Resource {
        OBSERVATION("Observation"),
        CONDITION("Condition"),
        ALLERGY_INTOLERANCE("AllergyIntolerance");

        private final String type;

        Resource(String type) {
            this.type = type;
        }

        /** The name of the type in FHIR. */
        public String type() {
            return type;
        }
    }

    /** A code in its system, as a canonical URL. */
    public record Code(String system, String code) {}

    public FactKind {
        label = Map.copyOf(label);
        codes = Set.copyOf(codes);
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        answers = Map.copyOf(answers);
        displays = Map.copyOf(displays);
    }
}
