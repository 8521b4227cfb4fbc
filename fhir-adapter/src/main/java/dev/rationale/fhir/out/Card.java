package dev.rationale.fhir.out;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the card of one question: it says the most urgent of what is recommended on it. */
record Card(Answer answer, CardLinks links) {

    /** A summary has fewer characters than this. */
    private static final int SUMMARY_LIMIT = 140;

    private static final String INFO = "info";
    private static final String WARNING = "warning";

    /**
     * A card that advises.
     *
     * @param missing for which it offers orders; it names those that the question waits for
     */
    ObjectNode advice(String question, List<JsonNode> missing) {
        JsonNode first = leading(answer, question);
        String indicator = answer.listed(text(first, "code")).indicator();
        ObjectNode card = card(question, summary(first), indicator, List.of(first), detail(question, first, ""));
        ArrayNode suggestions = JsonNodeFactory.instance.arrayNode();
        new Suggestions(answer, text(card, "uuid")).tests(missing, suggestions);
        return finished(card, text(first, "direction"), question, suggestions);
    }

    /** The recommendation that a card on a question says. */
    static JsonNode leading(Answer answer, String question) {
        return answer.byQuestion()
                .getOrDefault(question, List.of(MissingNode.getInstance()))
                .get(0);
    }

    private String detail(String question, JsonNode first, String besides) {
        List<JsonNode> unless = answer.requests().stream()
                .filter(request -> answer.waiting(request).contains(question))
                .toList();
        return new CardDetail(answer).advice(first, unless, besides);
    }

    ObjectNode warning(String question, OrderedDrafts drafts) {
        JsonNode first = leading(answer, question);
        String besides = drafts.unnamed() > 0 ? answer.say("card.undeletable") + " " : "";
        ObjectNode card = card(question, summary(first), WARNING, List.of(first), detail(question, first, besides));
        card.put("uuid", uuid(question + "\n" + drafts.named(), List.of(first)));
        ArrayNode suggestions = JsonNodeFactory.instance.arrayNode();
        new Suggestions(answer, text(card, "uuid")).deletions(drafts.named(), suggestions);
        return finished(card, "order", question, suggestions);
    }

    ObjectNode missing(List<JsonNode> missing) {
        String items = missing.stream().map(one -> text(one, "title")).collect(Collectors.joining(", "));
        String listed = answer.say("card.missing", Map.of("items", items));
        String summary = listed.length() < SUMMARY_LIMIT ? listed : answer.say("card.missing-many");
        ObjectNode card = card(Answer.MISSING, summary, INFO, List.of(), new CardDetail(answer).asking(missing));
        ArrayNode suggestions = JsonNodeFactory.instance.arrayNode();
        new Suggestions(answer, text(card, "uuid")).tests(missing, suggestions);
        return finished(card, Answer.MISSING, Answer.MISSING, suggestions);
    }

    /** A summary is never cut, a lost "not" would be fatal: one that the patient's values made too long, or that may show what
     * is not to be shown, gives way to the title. */
    private String summary(JsonNode recommendation) {
        String summary = text(recommendation, "summary");
        return summary.length() < SUMMARY_LIMIT && !answer.unshown() ? summary : text(recommendation, "title");
    }

    private ObjectNode card(String question, String summary, String indicator, List<JsonNode> given, String detail) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("uuid", uuid(question, given));
        card.put("summary", summary);
        card.put("detail", answer.unshown() ? answer.say("card.unshown") : detail);
        card.put("indicator", indicator);
        ObjectNode source = card.putObject("source").put("label", answer.title());
        links.source().ifPresent(url -> source.put("url", url.toString()));
        source.putObject("topic")
                .put("code", question)
                .put("system", "urn:rationale:" + answer.manifest().id() + ":question")
                .put("display", answer.sayOr("question." + question, question));
        return card;
    }

    private ObjectNode finished(ObjectNode card, String kind, String question, ArrayNode suggestions) {
        if (!suggestions.isEmpty()) {
            card.set("suggestions", suggestions);
            card.put("selectionBehavior", "any");
        }
        OverrideReasons.add(kind, answer.language(), card.putArray("overrideReasons"));
        links.explanation(question)
                .filter(url -> !answer.unshown())
                .ifPresent(url -> card.putArray("links")
                        .addObject()
                        .put(
                                "label",
                                explanation(answer.recommendations().size() - (kind.equals(Answer.MISSING) ? 0 : 1)))
                        .put("url", url.toString())
                        .put("type", "absolute"));
        return card;
    }

    private String explanation(int more) {
        return switch (more) {
            case 0 -> answer.say("card.explanation");
            case 1 -> answer.say("card.explanation-one");
            default -> answer.say("card.explanation-more", Map.of("count", more));
        };
    }

    /** The same answer has the same name, so that feedback on a card can be followed back to what it said. */
    private String uuid(String question, List<JsonNode> given) {
        String name = List.of("/guideline/digest", "/patient", "/asOf", "/evidenceAsOf").stream()
                        .map(path -> answer.json().at(path).asText())
                        .collect(Collectors.joining("\n"))
                + "\n" + question + "\n" + given + "\n" + answer.json().path("dataRequests");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
