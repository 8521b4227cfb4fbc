package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;

/**
 * One case.
 *
 * @param file the file it stands in
 * @param line the line on which it begins
 * @param name a sentence that says what is expected
 * @param why the reason for the expectation, as its author wrote it; empty if none was written
 * @param literature the evidence that the file supposes
 * @param expect the expectations as written
 */
public record Case(
        String file,
        int line,
        String name,
        String why,
        Clocks clocks,
        PatientRecord patient,
        Literature literature,
        JsonNode expect) {

    /** The case as a message names it: {@code file:line: name}. */
    public String place() {
        return file + ":" + line + ": " + name;
    }
}
