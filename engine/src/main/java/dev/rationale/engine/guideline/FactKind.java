package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Bounds;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A kind of fact that a package declares as data in {@code facts.yaml}: what means it, in which resources, and how its value is
 * read. A reader turns what matches into a {@link dev.rationale.engine.fact.Declared} fact; rules match these by {@code kind}.
 *
 * @param kind the name that rules use
 * @param label what a reader of the result sees, by language
 * @param resource where it is recorded
 * @param codes the codes that mean it exactly
 * @param prefixes the beginnings of codes that mean it, in systems whose codes are built as a hierarchy
 * @param names the spellings of each medicine by the name that rules use, for records that name it in words
 * @param panels the codes of Observations among whose components it stands
 * @param measuredIn the unit in which rules compare it, in words; empty unless it has a number
 * @param units accepted units, as UCUM codes or as written, with the factor that turns each into {@code measuredIn}
 * @param plausible the numbers that a result can have, in {@code measuredIn}; {@link Bounds#UNKNOWN} if nothing is declared
 * @param answers the name of the answer that each code means; empty unless it is one of several answers
 * @param displays what a reader of the codes sees of each, where the file says it
 */
public record FactKind(
        String kind,
        Map<String, String> label,
        Resource resource,
        Set<Code> codes,
        List<Prefix> prefixes,
        SortedMap<String, List<String>> names,
        Set<Code> panels,
        String measuredIn,
        SortedMap<String, Double> units,
        Bounds plausible,
        Map<Code, String> answers,
        Map<Code, String> displays) {

    /** Where a kind can be recorded. */
    public enum Resource {
        PATIENT("Patient", "Patient"),
        OBSERVATION("Observation", "Observation"),
        CONDITION("Condition", "Condition"),
        ALLERGY_INTOLERANCE("AllergyIntolerance", "AllergyIntolerance"),
        /** An exposure: whatever records that a medicine was prescribed, stated, given or dispensed. */
        MEDICATION("Medication", "MedicationRequest MedicationStatement MedicationAdministration MedicationDispense"),
        /** A proposal: an order that is being drafted and not on record yet. */
        DRAFT_ORDER("DraftOrder", "MedicationRequest");

        private final String written;
        private final String types;

        Resource(String written, String types) {
            this.written = written;
            this.types = types;
        }

        /** The name in {@code facts.yaml}. */
        public String written() {
            return written;
        }

        /** The names of the types in FHIR. */
        public List<String> types() {
            return List.of(types.split(" ", -1));
        }
    }

    /** A code in its system, as a canonical URL. */
    public record Code(String system, String code) {}

    /** The beginning of codes in their system, for instance {@code B01AF} of ATC. */
    public record Prefix(String system, String prefix) {}

    /** The patient as a person, which a package of the vocabulary {@code plain} sees without declaring it. */
    static final FactKind PERSON = new FactKind(
            "patient",
            Map.of(),
            Resource.PATIENT,
            Set.of(),
            List.of(),
            new TreeMap<>(),
            Set.of(),
            "",
            new TreeMap<>(),
            Bounds.UNKNOWN,
            Map.of(),
            Map.of());

    public FactKind {
        label = Map.copyOf(label);
        codes = Set.copyOf(codes);
        prefixes = List.copyOf(prefixes);
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        panels = Set.copyOf(panels);
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        answers = Map.copyOf(answers);
        displays = Map.copyOf(displays);
    }
}
