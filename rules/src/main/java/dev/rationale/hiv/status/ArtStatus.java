package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.List;

/** On antiretroviral therapy now, for this many whole months, with the phase of treatment. */
public record ArtStatus(String phase, long months, When at, List<String> drugs, boolean proteaseInhibitor)
        implements Fact {

    public ArtStatus {
        drugs = List.copyOf(drugs);
    }

    /** The status that a running course gives, in the phase that a rule found. */
    public static ArtStatus of(ArtCourse course, LocalDate asOf, String phase) {
        return new ArtStatus(phase, course.wholeMonths(asOf), course.at(), course.drugs(), course.proteaseInhibitor());
    }

    @Override
    public String id() {
        return "ArtStatus";
    }
}
