package dev.rationale.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;

/**
 * One case.
 *
 * @param file the file it stands in
 * @param name a sentence that says what is expected
 * @param literature the evidence that the file supposes
 * @param expect the expectations as written
 */
public record Case(
        String file, String name, Clocks clocks, PatientRecord patient, Literature literature, JsonNode expect) {}
