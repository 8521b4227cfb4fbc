package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.fact.Fact;
import java.util.List;

/** A patient of HIV care in the short form of the case files, as input facts. */
public final class HivForm implements PatientForm {

    @Override
    public String vocabulary() {
        return "hiv";
    }

    @Override
    public List<Fact> facts(JsonNode written) {
        return new HivPatient(written).facts();
    }
}
