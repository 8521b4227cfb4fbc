package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** How the patient tolerates or tolerated interleukin-2, by the worst effect attributed to it. Absent where none is graded. */
public record Il2Tolerance(Level level, int worstGrade, String kind, When at) implements Fact {

    /** In steps that the guideline answers differently. */
    public enum Level {
        MILD,
        MODERATE,
        POOR
    }

    @Override
    public String id() {
        return "Il2Tolerance";
    }
}
