package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a patient is written in a few lines of a case: each kind of input that the package declares stands in the member that its
 * declaration names by {@code case}, or under {@code declared} by its own name.
 *
 * <pre>{@code
 * declared:
 *   egfr: {2026-11-01: 14, 2026-11-20: ">60"}
 *   who-stage: {2026-11-01: stage-3}
 *   sulfonamide-allergy: 2001-05
 *   anticoagulant: {apixaban: 2022-01-01, warfarin: {since: 2019, until: 2021-12-31}, not-understood: medicine-not-named}
 *   anticoagulant-order: edoxaban
 *   patient: {born: 1943-04, sex: female}
 *   bleeding: {gastrointestinal: {at: 2026-01-05, grade: 3, attributed: true}}
 *   trial: {ARISTOTLE: 2008-01}
 * }</pre>
 */
public final class PatientForm {

    private static final String DECLARED = "declared";

    private final List<FactKind> kinds;
    private final Map<String, List<FactKind>> byMember = new LinkedHashMap<>();

    /** Takes the kinds that a package declares. */
    public PatientForm(List<FactKind> kinds) {
        this.kinds = List.copyOf(kinds);
        kinds.forEach(kind -> kind.written()
                .members()
                .forEach(member -> byMember.computeIfAbsent(member, any -> new ArrayList<>())
                        .add(kind)));
    }

    /** The members of a case in which a patient is written, those within another left out. */
    public Set<String> members() {
        Set<String> members = new TreeSet<>(Set.of(DECLARED));
        byMember.keySet().forEach(member -> members.add(first(member)));
        return members;
    }

    /**
     * The facts of a patient in short form; members of the case that are not about the patient are passed over.
     *
     * @throws IllegalArgumentException if something is not written as its kind is
     */
    public List<Fact> facts(JsonNode written) {
        List<Fact> facts = new ArrayList<>();
        byMember.forEach((member, of) -> {
            JsonNode value = written.at("/" + member.replace('.', '/'));
            if (!value.isMissingNode()) {
                new KindForm(of, first(member), last(member), facts).all(value);
            }
        });
        withinOnly(written);
        List<Fact> declared = new ArrayList<>();
        written.path(DECLARED)
                .properties()
                .forEach(entry -> new KindForm(List.of(kind(entry.getKey())), declared).all(entry.getValue()));
        facts.addAll(declared);
        return facts;
    }

    /** A patient of whom only what is said of one kind is written. */
    ObjectNode written(FactKind kind, JsonNode value) {
        ObjectNode patient = JsonNodeFactory.instance.objectNode();
        Optional<String> member = member(kind);
        if (member.isPresent()) {
            patient.set(member.get(), value);
        } else {
            patient.putObject(DECLARED).set(kind.kind(), value);
        }
        return patient;
    }

    /** The member of a case that is written in for a kind alone, if there is one. */
    Optional<String> member(FactKind kind) {
        return kind.written().members().stream()
                .filter(member -> !member.contains(".")
                        && byMember.getOrDefault(member, List.of()).size() == 1)
                .findFirst();
    }

    /** The facts of a patient of whom one member is written, or one kind by its own name; none if there is no such one. */
    public List<Fact> supposed(String name, JsonNode value) {
        ObjectNode patient = JsonNodeFactory.instance.objectNode();
        if (members().contains(name)) {
            patient.set(name, value);
        } else if (kinds.stream().anyMatch(kind -> kind.kind().equals(name))) {
            patient.putObject(DECLARED).set(name, value);
        }
        return facts(patient);
    }

    /** True for two facts of one kind, and of one type. */
    public boolean isSameKind(Fact one, Fact other) {
        return one.type().equals(other.type())
                && kinds.stream().noneMatch(kind -> kind.includes(one) != kind.includes(other));
    }

    /** A member that only holds others has none beside them. */
    private void withinOnly(JsonNode written) {
        for (String outer : members()) {
            List<String> within = byMember.keySet().stream()
                    .filter(member -> member.startsWith(outer + "."))
                    .map(PatientForm::last)
                    .toList();
            if (!within.isEmpty() && !byMember.containsKey(outer)) {
                written.path(outer)
                        .fieldNames()
                        .forEachRemaining(key -> KindForm.known(outer, key, new TreeSet<>(within)));
            }
        }
    }

    private FactKind kind(String name) {
        List<String> known = kinds.stream().map(FactKind::kind).toList();
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the kind '" + name + "' is not declared in facts.yaml." + Nearest.hint(name, known)));
    }

    private static String first(String member) {
        return member.split("[.]", 2)[0];
    }

    private static String last(String member) {
        return member.substring(member.lastIndexOf('.') + 1);
    }
}
