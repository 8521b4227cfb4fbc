package dev.rationale.fhir.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Manifest.Recommended;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The JSON answer of an evaluation with what is needed to word it. Cards and pages are made from it, so that they cannot say more
 * than it does. It holds no compiled rules: the guideline may be closed and the answer still be read.
 *
 * @param json the answer as {@link EvaluationJson} gives it
 */
public record Answer(JsonNode json, Manifest manifest, Texts texts, RuleIndex rules, String language) {

    /** The question of what is missing, where nothing is recommended. */
    public static final String MISSING = "missing";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is said to a person: the answer without what only other programs ask for, made from the evaluation itself. Of the trace
     * it has the facts that a recommendation rests on.
     */
    public static Answer said(Guideline guideline, String language, Evaluation evaluation) {
        try (TokenBuffer json = new TokenBuffer(JSON, false)) {
            new EvaluationJson(guideline, language).said(evaluation, json);
            return of(guideline, language, JSON.readTree(json.asParser()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole of an answer that was rendered already. */
    public static Answer read(Guideline guideline, String language, String canonical) {
        return unsaid(guideline, language).with(canonical);
    }

    /** No answer yet, with all that is needed to word one: it can be kept for long, and belongs to the guideline. */
    public static Answer unsaid(Guideline guideline, String language) {
        return of(guideline, language, JSON.nullNode());
    }

    private static Answer of(Guideline guideline, String language, JsonNode json) {
        return new Answer(json, guideline.manifest(), guideline.texts(), guideline.rules(), language);
    }

    /** The same guideline and language with another answer, as it was rendered. */
    public Answer with(String canonical) {
        try {
            return new Answer(JSON.readTree(canonical), manifest, texts, rules, language);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recommendations of each question; the manifest's order puts the most important of them first. */
    public Map<String, List<JsonNode>> byQuestion() {
        Map<String, List<JsonNode>> byQuestion = new LinkedHashMap<>();
        json.path("recommendations")
                .forEach(given -> byQuestion
                        .computeIfAbsent(listed(text(given, "code")).question(), question -> new ArrayList<>())
                        .add(given));
        return byQuestion;
    }

    /** What the manifest says of a recommendation. */
    public Recommended listed(String code) {
        return manifest.recommendations().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Recommended(code, code, "info"));
    }

    /** Each request for data under the one question that it is shown with; under {@link #MISSING} if nothing is recommended. */
    public List<JsonNode> requests(String question) {
        List<String> questions = List.copyOf(byQuestion().keySet());
        return StreamSupport.stream(json.path("dataRequests").spliterator(), false)
                .filter(request -> shownWith(request, questions).equals(question))
                .toList();
    }

    private String shownWith(JsonNode request, List<String> questions) {
        if (questions.isEmpty()) {
            return MISSING;
        }
        List<String> waiting = StreamSupport.stream(request.path("neededFor").spliterator(), false)
                .map(code -> listed(code.asText()).question())
                .toList();
        return questions.stream().filter(waiting::contains).findFirst().orElse(questions.get(0));
    }

    /** The facts that a recommendation rests on, as the trace has them. */
    public List<JsonNode> because(JsonNode recommendation) {
        return StreamSupport.stream(recommendation.path("because").spliterator(), false)
                .flatMap(id -> fact(id.asText()).stream())
                .toList();
    }

    private List<JsonNode> fact(String id) {
        return StreamSupport.stream(json.at("/trace/facts").spliterator(), false)
                .filter(fact -> text(fact, "id").equals(id))
                .toList();
    }

    /** Direction, strength, certainty and evidence clock of a recommendation in words. */
    public String grade(JsonNode recommendation) {
        return say(
                "card.grade",
                Map.of(
                        "direction", label("direction", recommendation),
                        "strength", label("strength", recommendation),
                        "certainty", label("certainty", recommendation),
                        "evidenceAsOf", text(json, "evidenceAsOf")));
    }

    private String label(String family, JsonNode recommendation) {
        return sayOr(family + "." + text(recommendation, family), text(recommendation, family));
    }

    /** A citation with its key, its slide, and whether it is verified. */
    public String cited(JsonNode citation) {
        JsonNode slide = citation.at("/locator/slide");
        String place = slide.isIntegralNumber() ? ", " + say("report.slide", Map.of("slide", slide.asInt())) : "";
        String verified = say(citation.path("verified").asBoolean() ? "report.verified" : "report.unverified");
        return text(citation, "text") + " (" + text(citation, "key") + place + ", " + verified + ")";
    }

    /** The guideline's title in the language of the answer. */
    public String title() {
        return manifest.title().getOrDefault(language, manifest.id());
    }

    public String say(String key) {
        return wording().say(key);
    }

    public String say(String key, Map<String, Object> values) {
        return wording().say(key, values);
    }

    public String sayOr(String key, String otherwise) {
        return wording().sayOr(key, otherwise);
    }

    private Wording wording() {
        return new Wording(texts, language);
    }

    /** A member as text, empty if there is none. */
    public static String text(JsonNode node, String member) {
        return node.path(member).asText("");
    }
}
