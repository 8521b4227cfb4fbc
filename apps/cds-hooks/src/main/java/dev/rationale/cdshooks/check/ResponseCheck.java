package dev.rationale.cdshooks.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds a response against the rules of CDS Hooks, one small method for each (C1 to C17), and lists every violation. */
public final class ResponseCheck {

    private static final Set<String> INDICATORS = Set.of("info", "warning", "critical");
    private static final Pattern TAG = Pattern.compile("<[\\p{L}/!?]");
    private static final Pattern NAMESPACED = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+");
    private static final int SUMMARY_LIMIT = 140;

    private final SuggestionCheck suggestions = new SuggestionCheck();

    /** The violations, none if the response may leave. */
    public List<String> violations(JsonNode response) {
        Findings findings = new Findings();
        wrapper(response, findings);
        systemActions(response, findings);
        Set<String> uuids = new HashSet<>();
        int index = 0;
        for (JsonNode card : response.path("cards")) {
            String where = "cards[" + index++ + "]";
            summary(card, where, findings);
            findings.oneOf(card, "indicator", INDICATORS, "C3", where);
            source(card.path("source"), where + ".source", findings);
            detail(card, where, findings);
            uuid(card, uuids, where, findings);
            suggestions.check(card, where, findings);
            overrideReasons(card, where, findings);
            links(card, where, findings);
        }
        nothingEmpty(response, "", findings);
        return findings.all();
    }

    private static void wrapper(JsonNode response, Findings findings) {
        findings.require(response.path("cards").isArray(), "C1", "cards", "expected an array");
    }

    private static void systemActions(JsonNode response, Findings findings) {
        findings.require(
                !response.has("systemActions"), "C15", "systemActions", "expected none without prior agreement");
    }

    private static void summary(JsonNode card, String where, Findings findings) {
        findings.text(card, "summary", "C2", where);
        String summary = card.path("summary").asText("");
        findings.require(
                summary.codePointCount(0, summary.length()) < SUMMARY_LIMIT
                        && summary.lines().count() <= 1,
                "C2",
                where + ".summary",
                "expected one line of fewer than " + SUMMARY_LIMIT + " characters");
    }

    private static void source(JsonNode source, String where, Findings findings) {
        findings.text(source, "label", "C4", where);
        findings.absolute(source, "url", "C4", where);
        findings.text(source.path("topic"), "code", "C4", where + ".topic");
        findings.text(source.path("topic"), "system", "C4", where + ".topic");
        if (source.has("icon")) {
            findings.absolute(source, "icon", "C4", where);
        }
    }

    private static void detail(JsonNode card, String where, Findings findings) {
        findings.text(card, "detail", "C5", where);
        boolean tagged = TAG.matcher(card.path("detail").asText("")).find();
        findings.require(!tagged, "C5", where + ".detail", "expected no HTML");
    }

    private static void uuid(JsonNode card, Set<String> uuids, String where, Findings findings) {
        findings.uuid(card, "C6", where);
        findings.require(uuids.add(card.path("uuid").asText("")), "C6", where + ".uuid", "expected a unique one");
    }

    private static void overrideReasons(JsonNode card, String where, Findings findings) {
        for (JsonNode reason : card.path("overrideReasons")) {
            findings.text(reason, "code", "C13", where + ".overrideReasons");
            findings.text(reason, "system", "C13", where + ".overrideReasons");
            findings.text(reason, "display", "C13", where + ".overrideReasons");
        }
    }

    private static void links(JsonNode card, String where, Findings findings) {
        for (JsonNode link : card.path("links")) {
            findings.text(link, "label", "C14", where + ".links");
            findings.absolute(link, "url", "C14", where + ".links");
            findings.oneOf(link, "type", Set.of("absolute", "smart"), "C14", where + ".links");
            boolean mayHaveContext = link.path("type").asText("").equals("smart") || !link.has("appContext");
            findings.require(mayHaveContext, "C14", where + ".links", "expected appContext with smart links only");
            findings.require(!link.has("autolaunchable"), "C14", where + ".links", "expected no autolaunchable link");
        }
    }

    /** Nothing is null or empty but the list of cards; an extension holds objects under namespaced names. */
    private static void nothingEmpty(JsonNode node, String where, Findings findings) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String path = where.isEmpty() ? member.getKey() : where + "." + member.getKey();
            JsonNode value = member.getValue();
            boolean empty = value.isNull()
                    || (value.isTextual() && value.asText().isEmpty())
                    || (value.isContainerNode() && value.isEmpty());
            findings.require(!empty || path.equals("cards"), "C16", path, "expected no null and nothing empty");
            if (member.getKey().equals("extension") && !inResource(where)) {
                extension(value, path, findings);
            }
            nothingEmpty(value, path, findings);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            nothingEmpty(node.get(index), where + "[" + index + "]", findings);
        }
    }

    /** Within a FHIR resource an extension is FHIR's own, a list. */
    private static boolean inResource(String where) {
        return where.contains(".resource");
    }

    private static void extension(JsonNode extension, String where, Findings findings) {
        findings.require(extension.isObject(), "C17", where, "expected an object");
        extension.properties().forEach(member -> {
            findings.require(NAMESPACED.matcher(member.getKey()).matches(), "C17", where, "expected namespaced names");
            findings.require(member.getValue().isObject(), "C17", where, "expected objects");
        });
    }
}
