package dev.rationale.engine.evaluation;

import dev.rationale.engine.fact.Fact;
import java.util.Comparator;
import java.util.List;

/**
 * What a reader made of one patient's data.
 *
 * @param patient the subject, as {@code Patient/id}
 * @param facts input facts with unique ids, in canonical order
 * @param excluded what was left out, with reasons
 * @param notices codes of what a reader of the result should know of the input, for instance {@code age-unknown}
 */
public record PatientRecord(String patient, List<Fact> facts, List<Exclusion> excluded, List<String> notices) {

    public PatientRecord {
        facts = facts.stream().sorted(Comparator.comparing(Fact::id)).toList();
        excluded = excluded.stream().distinct().sorted().toList();
        notices = notices.stream().distinct().sorted().toList();
    }

    public PatientRecord(String patient, List<Fact> facts) {
        this(patient, facts, List.of(), List.of());
    }
}
