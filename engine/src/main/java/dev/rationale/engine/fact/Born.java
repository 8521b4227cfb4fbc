package dev.rationale.engine.fact;

import java.time.LocalDate;
import java.util.List;

/** When the patient was born, as precisely as it is recorded. Absent where no birth date is recorded. */
public record Born(String id, When at, List<String> sources) implements Demographic, Dated {
    public Born {
        sources = List.copyOf(sources);
    }

    /** The age on a day, between that of the latest and that of the earliest possible birthday. */
    public Age ageOn(LocalDate day) {
        return new Age(Age.years(at, day), day);
    }
}
