package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a study's population includes this patient.
 *
 * @param study the population's label, {@code key} or {@code key:trial}
 * @param failed names of the criteria that the patient surely fails
 * @param missing names of the criteria that the data cannot decide
 */
public record Applicability(String study, Verdict verdict, List<String> failed, List<String> missing) implements Fact {

    /** Includes the patient, excludes the patient, or the data cannot tell. */
    public enum Verdict {
        MEETS,
        DOES_NOT_MEET,
        CANNOT_TELL
    }

    public Applicability {
        failed = List.copyOf(failed);
        missing = List.copyOf(missing);
    }

    /** Compares every criterion of the population with the patient; a criterion on a characteristic nobody recorded is missing. */
    public static Applicability of(Population population, List<Characteristic> patient) {
        List<String> failed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Criterion criterion : population.criteria()) {
            Bounds value = value(criterion.characteristic(), patient);
            if (value.isOutside(criterion.limits())) {
                failed.add(criterion.characteristic());
            } else if (!value.isWithin(criterion.limits())) {
                missing.add(criterion.characteristic());
            }
        }
        Verdict verdict =
                !failed.isEmpty() ? Verdict.DOES_NOT_MEET : missing.isEmpty() ? Verdict.MEETS : Verdict.CANNOT_TELL;
        return new Applicability(population.label(), verdict, failed, missing);
    }

    /** A loop, because every population asks it of every patient. */
    private static Bounds value(String characteristic, List<Characteristic> patient) {
        for (Characteristic known : patient) {
            if (known.name().equals(characteristic)) {
                return known.value();
            }
        }
        return Bounds.UNKNOWN;
    }

    @Override
    public String id() {
        return "Applicability/" + study;
    }
}
