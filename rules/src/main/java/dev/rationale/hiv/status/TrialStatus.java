package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import java.util.List;

/** Whether the patient takes part in a study at the clinical clock, as far as recorded. */
public record TrialStatus(boolean enrolled, List<String> studies) implements Fact {

    public TrialStatus {
        studies = studies.stream().distinct().sorted().toList();
    }

    @Override
    public String id() {
        return "TrialStatus";
    }
}
