package dev.rationale.engine.evaluation;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader made of one patient's data.
 *
 * @param patient the subject, as {@code Patient/id}
 * @param facts input facts with unique ids, in canonical order
 * @param excluded what was left out, with reasons
 * @param notices codes of what a reader of the result should know of the input, for instance {@code age-unknown}
 * @param died when the patient died, if a death is on record
 */
public record PatientRecord(
        String patient, List<Fact> facts, List<Exclusion> excluded, List<String> notices, Optional<When> died) {

    /** The notice that the record says that the patient has died. */
    public static final String DECEASED = "deceased";

    public PatientRecord {
        facts = isInOrder(facts)
                ? List.copyOf(facts)
                : facts.stream().sorted(Comparator.comparing(Fact::id)).toList();
        excluded = canonical(excluded);
        notices = canonical(notices);
    }

    private static boolean isInOrder(List<Fact> facts) {
        for (int index = 1; index < facts.size(); index++) {
            if (facts.get(index - 1).id().compareTo(facts.get(index).id()) > 0) {
                return false;
            }
        }
        return true;
    }

    private static <T> List<T> canonical(List<T> said) {
        return said.size() < 2
                ? List.copyOf(said)
                : said.stream().distinct().sorted().toList();
    }

    public PatientRecord(String patient, List<Fact> facts) {
        this(patient, facts, List.of(), List.of(), Optional.empty());
    }

    /** The same with other facts. */
    public PatientRecord holding(List<Fact> others) {
        return new PatientRecord(patient, others, excluded, notices, died);
    }

    /** The same with more facts. */
    public PatientRecord adding(List<? extends Fact> more) {
        return more.isEmpty()
                ? this
                : holding(Stream.concat(facts.stream(), more.stream()).toList());
    }

    /** The same where more was left out. */
    public PatientRecord excluding(List<Exclusion> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Exclusion> all = Stream.concat(excluded.stream(), more.stream()).toList();
        return new PatientRecord(patient, facts, all, notices, died);
    }

    /** The same with more notices. */
    public PatientRecord noticing(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> all = Stream.concat(notices.stream(), more.stream()).toList();
        return new PatientRecord(patient, facts, excluded, all, died);
    }

    /** The notices that hold on a day: a death after it is not known yet. */
    public List<String> notices(LocalDate day) {
        boolean dead = died.filter(death -> !death.earliest().isAfter(day)).isPresent();
        return dead ? noticing(List.of(DECEASED)).notices() : notices;
    }
}
