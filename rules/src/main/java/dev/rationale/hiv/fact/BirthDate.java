package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import java.util.List;

/** When the patient was born, as precisely as recorded. Absent where no birth date is recorded. */
public record BirthDate(String id, When born, List<String> sources) implements Fact {
    public BirthDate {
        sources = List.copyOf(sources);
    }
}
