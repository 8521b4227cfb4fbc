package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import java.util.List;

/** All recorded exposure to one drug that is used against opportunistic infections, from the first to the last. */
public record ProphylaxisCourse(String drug, When at, End end, List<String> sources) implements Dated {

    public ProphylaxisCourse {
        sources = List.copyOf(sources);
    }

    @Override
    public String id() {
        return "ProphylaxisCourse/" + drug;
    }
}
