package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.quantity.AmountReader;
import dev.rationale.fhir.quantity.AnswerReader;
import dev.rationale.fhir.quantity.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the declared kinds of a guideline are read by, made once for all records: by which words and units each amount and each answer
 * is read, and what codes mean to them. Safe for use by many threads.
 */
public final class KindReaders {

    /** The types that are built from the input whatever is declared; MedicationOrder only shows another version of FHIR. */
    private static final Set<String> ALWAYS = Set.of("Patient", "Medication", "MedicationOrder");

    /** What is built besides, because it holds, is a part of, or bears on what a guideline asks for. */
    private static final Set<String> AROUND =
            Set.of("DiagnosticReport", "CarePlan", "Substance", "Specimen", "Consent", "MedicationUsage");

    private static final Set<KindOf> CODED =
            Set.of(KindOf.RESULT, KindOf.ANSWER, KindOf.CONDITION, KindOf.EVENT, KindOf.INTOLERANCE);

    private static final CodedKinds NONE = new CodedKinds("", List.of(), Map.of());

    private final List<FactKind> kinds;
    private final Set<String> interesting;
    private final List<FactKind> persons;
    private final List<FactKind> enrolments;
    private final List<FactKind> mentionable;
    private final MedicineKinds medicines;
    private final Map<String, CodedKinds> coded = new HashMap<>();
    private final Map<String, AmountReader> amounts = new HashMap<>();
    private final Map<String, AnswerReader> answers = new HashMap<>();

    /** Readers of the kinds of fact that a guideline declares. */
    public KindReaders(List<FactKind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.interesting = interesting(kinds);
        this.persons = of(KindOf.PATIENT);
        this.enrolments = of(KindOf.ENROLMENT);
        this.mentionable = Mentions.mentionable(kinds);
        this.medicines = new MedicineKinds(kinds);
        Map<String, Map<Coding, String>> codes = new HashMap<>();
        for (FactKind kind : kinds) {
            if (kind.of() == KindOf.RESULT) {
                amounts.put(kind.kind(), new AmountReader(Measurement.of(kind)));
            } else if (kind.of() == KindOf.ANSWER) {
                codes.put(kind.kind(), codes(kind));
                answers.put(kind.kind(), answers(kind, codes.getOrDefault(kind.kind(), Map.of())));
            }
        }
        byType(kinds).forEach((type, own) -> coded.put(type, new CodedKinds(type, own, codes)));
    }

    private List<FactKind> of(KindOf of) {
        return kinds.stream().filter(kind -> kind.of() == of).toList();
    }

    private static Set<String> interesting(List<FactKind> kinds) {
        Set<String> types = new HashSet<>(ALWAYS);
        types.addAll(AROUND);
        types.addAll(Mentions.TYPES);
        kinds.forEach(kind -> types.addAll(kind.from()));
        return Set.copyOf(types);
    }

    private static Map<Coding, String> codes(FactKind kind) {
        Map<Coding, String> codes = new HashMap<>();
        kind.answers()
                .codes()
                .forEach(
                        (code, answer) -> codes.put(CodeSystems.standard().normal(code.system(), code.code()), answer));
        return codes;
    }

    private static AnswerReader answers(FactKind kind, Map<Coding, String> codes) {
        return new AnswerReader(codes, kind.answers().names(), kind.means().specimens(), Measurement.words(kind));
    }

    private static Map<String, List<FactKind>> byType(List<FactKind> kinds) {
        Map<String, List<FactKind>> byType = new HashMap<>();
        kinds.stream()
                .filter(kind -> CODED.contains(kind.of()))
                .forEach(kind -> kind.from()
                        .forEach(type -> byType.computeIfAbsent(type, any -> new ArrayList<>())
                                .add(kind)));
        return byType;
    }

    /** The kinds, in the order in which they are declared. */
    public List<FactKind> kinds() {
        return kinds;
    }

    /** The types of resource that are built from the input. */
    public Set<String> interesting() {
        return interesting;
    }

    /** The kinds of the patient as a person. */
    List<FactKind> persons() {
        return persons;
    }

    /** The kinds of enrolments in studies. */
    List<FactKind> enrolments() {
        return enrolments;
    }

    /** The kinds of which resources may speak that are no record of them. */
    List<FactKind> mentionable() {
        return mentionable;
    }

    /** The kinds that are medicines. */
    MedicineKinds medicines() {
        return medicines;
    }

    /** The kinds that are read from a type of resource by its code. */
    CodedKinds coded(String type) {
        return Objects.requireNonNullElse(coded.get(type), NONE);
    }

    /** By what the number of a result is read. */
    AmountReader amount(FactKind kind) {
        return Objects.requireNonNull(amounts.get(kind.kind()));
    }

    /** By what it is read which of its answers a result is. */
    AnswerReader answer(FactKind kind) {
        return Objects.requireNonNull(answers.get(kind.kind()));
    }
}
