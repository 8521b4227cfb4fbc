package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/** Enrolment in a study, with the status that was recorded ({@code on-study}, {@code withdrawn}, ...). */
public record TrialEnrolment(String id, String study, String status, When at, List<String> sources) implements Dated {
    public TrialEnrolment {
        sources = List.copyOf(sources);
    }
}
