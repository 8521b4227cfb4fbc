package dev.rationale.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules on what a card offers to do (C7 to C12). */
final class SuggestionCheck {

    private static final Set<String> BEHAVIOURS = Set.of("at-most-one", "any");
    private static final Set<String> TYPES = Set.of("create", "update", "delete");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]\\w+/[A-Za-z0-9.-]{1,64}");

    void check(JsonNode card, String where, Findings findings) {
        if (card.has("suggestions")) {
            findings.oneOf(card, "selectionBehavior", BEHAVIOURS, "C7", where);
        } else {
            findings.require(
                    !card.has("selectionBehavior"), "C7", where, "expected selectionBehavior with suggestions only");
        }
        recommended(card, where, findings);
        for (JsonNode suggestion : card.path("suggestions")) {
            suggestion(suggestion, where + ".suggestions", findings);
        }
    }

    private static void recommended(JsonNode card, String where, Findings findings) {
        int recommended = 0;
        for (JsonNode suggestion : card.path("suggestions")) {
            recommended += suggestion.path("isRecommended").asBoolean() ? 1 : 0;
        }
        boolean one = card.path("selectionBehavior").asText("").equals("at-most-one");
        findings.require(!one || recommended <= 1, "C8", where + ".suggestions", "expected at most one recommended");
    }

    private static void suggestion(JsonNode suggestion, String where, Findings findings) {
        findings.text(suggestion, "label", "C9", where);
        findings.uuid(suggestion, "C9", where);
        findings.require(
                !suggestion.has("actionSelectionBehavior"), "C12", where, "expected no actionSelectionBehavior");
        for (JsonNode action : suggestion.path("actions")) {
            findings.oneOf(action, "type", TYPES, "C10", where + ".actions");
            findings.text(action, "description", "C10", where + ".actions");
            target(action, where + ".actions", findings);
        }
    }

    private static void target(JsonNode action, String where, Findings findings) {
        if (action.path("type").asText("").equals("delete")) {
            boolean named =
                    REFERENCE.matcher(action.path("resourceId").asText("")).matches();
            findings.require(named && !action.has("resource"), "C11", where, "expected a resourceId and no resource");
        } else {
            boolean whole = action.path("resource").path("resourceType").isTextual();
            findings.require(whole && !action.has("resourceId"), "C11", where, "expected a whole resource");
        }
    }
}
