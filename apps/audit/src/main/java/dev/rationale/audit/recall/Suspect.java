package dev.rationale.audit.recall;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;

/**
 * What turned out wrong.
 *
 * @param name a digest or its beginning, a rule's id, or a study's key
 */
public record Suspect(Kind kind, String name) {

    /** What can turn out wrong. */
    public enum Kind {
        GUIDELINE,
        RULE,
        STUDY
    }

    /** Whether the open part of a decision alone says that it rests on it: advice that the rule gave, or that cites the study. */
    boolean isNamedBy(DecisionRecord decision) {
        return switch (kind) {
            case GUIDELINE -> decision.guideline().digest().startsWith(name);
            case RULE ->
                decision.recommendations().stream()
                        .flatMap(given -> given.rules().stream())
                        .anyMatch(rule -> rule.id().equals(name));
            case STUDY ->
                decision.recommendations().stream()
                        .anyMatch(given -> given.citations().contains(name));
        };
    }

    /** Whether the open part already says all there is to say. */
    boolean isDecidedInTheOpen() {
        return kind == Kind.GUIDELINE;
    }

    /** Whether the recorded answer rests on it: the rule fired, or the study is named anywhere. */
    boolean isIn(String answer) {
        return kind == Kind.RULE ? fires(Canonical.tree(answer)) : answer.contains("\"" + name + "\"");
    }

    private boolean fires(JsonNode answer) {
        for (JsonNode firing : answer.path("trace").path("firings")) {
            if (firing.path("rule").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
