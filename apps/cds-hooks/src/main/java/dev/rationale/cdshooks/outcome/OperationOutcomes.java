package dev.rationale.cdshooks.outcome;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes problems as a FHIR OperationOutcome. */
public final class OperationOutcomes {

    private OperationOutcomes() {}

    public static byte[] json(List<Issue> issues) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode();
        outcome.put("resourceType", "OperationOutcome");
        ArrayNode listed = outcome.putArray("issue");
        for (Issue issue : issues) {
            ObjectNode one = listed.addObject();
            one.put("severity", "error").put("code", issue.code()).put("diagnostics", issue.what());
            if (!issue.where().isEmpty()) {
                one.putArray("expression").add(issue.where());
            }
        }
        return outcome.toString().getBytes(StandardCharsets.UTF_8);
    }
}
