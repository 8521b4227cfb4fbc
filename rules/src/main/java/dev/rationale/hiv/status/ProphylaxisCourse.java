package dev.rationale.hiv.status;

import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import java.util.List;

/** A course of one drug used against opportunistic infections. */
public record ProphylaxisCourse(String drug, When at, End end, List<String> sources) implements Course {

    public ProphylaxisCourse {
        sources = List.copyOf(sources);
    }

    @Override
    public String id() {
        return "ProphylaxisCourse/" + drug + "/" + at;
    }
}
