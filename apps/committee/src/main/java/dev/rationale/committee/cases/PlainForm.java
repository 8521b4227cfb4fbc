package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.fact.Fact;
import java.util.List;

/** The vocabulary {@code plain} has no facts of its own; a patient consists of declared facts. */
public final class PlainForm implements PatientForm {

    @Override
    public String vocabulary() {
        return "plain";
    }

    @Override
    public List<Fact> facts(JsonNode written) {
        return List.of();
    }
}
