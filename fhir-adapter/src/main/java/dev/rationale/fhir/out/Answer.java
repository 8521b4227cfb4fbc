package dev.rationale.fhir.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Manifest.Recommended;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.fhir.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The JSON answer of an evaluation with what is needed to word it. Cards and pages are made from it, so that they cannot say more
 * than it does. It holds no compiled rules: the guideline may be closed and the answer still be read.
 *
 * @param json the answer as {@link EvaluationJson} gives it
 * @param concluded the types of all facts, also of those that the JSON does not hold
 */
public record Answer(
        JsonNode json, Set<String> concluded, Manifest manifest, Texts texts, RuleIndex rules, String language) {

    /** The question of what is missing, where nothing is recommended. */
    public static final String MISSING = "missing";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> INDICATORS = List.of("critical", "warning", "info");

    public Answer {
        concluded = Set.copyOf(concluded);
    }

    /**
     * What is said to a person: the answer without what only other programs ask for, made from the evaluation itself. Of the trace
     * it has the facts that a recommendation rests on.
     */
    public static Answer said(Guideline guideline, String language, Evaluation evaluation) {
        try (TokenBuffer json = new TokenBuffer(JSON, false)) {
            new EvaluationJson(guideline, language).said(evaluation, json);
            Set<String> concluded = evaluation.explanation().facts().values().stream()
                    .map(Fact::type)
                    .collect(Collectors.toSet());
            return unsaid(guideline, language).with(JSON.readTree(json.asParser()), concluded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole of an answer that was rendered already. */
    public static Answer read(Guideline guideline, String language, byte[] canonical) {
        return unsaid(guideline, language).with(canonical);
    }

    /** No answer yet, with all that is needed to word one: it can be kept for long, and belongs to the guideline. */
    public static Answer unsaid(Guideline guideline, String language) {
        return new Answer(
                JSON.nullNode(), Set.of(), guideline.manifest(), guideline.texts(), guideline.rules(), language);
    }

    /** The same guideline and language with another answer, as it was rendered. */
    public Answer with(byte[] canonical) {
        try {
            return with(JSON.readTree(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same guideline and language with the whole of another answer. */
    public Answer with(JsonNode whole) {
        return with(
                whole,
                StreamSupport.stream(whole.at("/trace/facts").spliterator(), false)
                        .map(fact -> text(fact, "type"))
                        .collect(Collectors.toSet()));
    }

    private Answer with(JsonNode other, Set<String> types) {
        return new Answer(other, types, manifest, texts, rules, language);
    }

    /** What is recommended, the most urgent first; of equally urgent ones the first in the manifest. */
    public List<JsonNode> recommendations() {
        return StreamSupport.stream(json.path("recommendations").spliterator(), false)
                .sorted(Comparator.comparingInt(
                        one -> INDICATORS.indexOf(listed(text(one, "code")).indicator())))
                .toList();
    }

    /** The recommendations of each question, the most urgent question and recommendation first. */
    public Map<String, List<JsonNode>> byQuestion() {
        Map<String, List<JsonNode>> byQuestion = new LinkedHashMap<>();
        recommendations()
                .forEach(given -> byQuestion
                        .computeIfAbsent(listed(text(given, "code")).question(), question -> new ArrayList<>())
                        .add(given));
        return byQuestion;
    }

    /** Whether a question is one to bring up by itself: the manifest asks for no fact that raises it, or one was concluded. */
    boolean raised(String question) {
        return manifest.questions().stream()
                .filter(one -> one.code().equals(question))
                .allMatch(one -> one.raisedBy().stream().anyMatch(concluded::contains));
    }

    /** Whether an order that is being drafted is about a question. */
    boolean isOrdered(String question) {
        return manifest.questions().stream()
                .anyMatch(one -> one.onOrder() && one.code().equals(question));
    }

    /** Whether the record says that the patient has died. */
    boolean deceased() {
        return notices(PatientRecord.DECEASED);
    }

    /** Whether it rests on what is used and not to be shown. */
    boolean unshown() {
        return notices(Sensitive.UNSHOWN);
    }

    /** Whether something was left out because a label says that it is sensitive, which is told even where nothing else is. */
    boolean leavesOutSensitive() {
        return StreamSupport.stream(json.path("notUnderstood").spliterator(), false)
                .anyMatch(entry -> text(entry, "what").equals("sensitive"));
    }

    /** Whether it is about the patient and comes to no end because of something that was not understood. */
    boolean waitsForReading() {
        return text(json, "status").equals("data-required")
                && concluded.contains("Applicable")
                && !json.path("notUnderstood").isEmpty();
    }

    private boolean notices(String code) {
        return StreamSupport.stream(json.path("notices").spliterator(), false)
                .anyMatch(notice -> notice.asText().equals(code));
    }

    /** What the manifest says of a recommendation. */
    public Recommended listed(String code) {
        return manifest.recommendations().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Recommended(code, code, "info"));
    }

    /** All requests for data. */
    public List<JsonNode> requests() {
        return StreamSupport.stream(json.path("dataRequests").spliterator(), false)
                .toList();
    }

    /** Each request for data under the one question that it is shown with; under {@link #MISSING} if nothing is recommended. */
    public List<JsonNode> requests(String question) {
        List<String> questions = List.copyOf(byQuestion().keySet());
        return requests().stream()
                .filter(request -> shownWith(request, questions).equals(question))
                .toList();
    }

    /** The questions that wait for what a request asks for. */
    List<String> waiting(JsonNode request) {
        return StreamSupport.stream(request.path("neededFor").spliterator(), false)
                .map(code -> listed(code.asText()).question())
                .toList();
    }

    private String shownWith(JsonNode request, List<String> questions) {
        if (questions.isEmpty()) {
            return MISSING;
        }
        List<String> waiting = waiting(request);
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

    String label(String family, JsonNode recommendation) {
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
