package dev.rationale.cdshooks.page;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.view.AnswerParts;
import dev.rationale.pages.Frame;
import dev.rationale.pages.decision.Advice;
import dev.rationale.pages.decision.DecisionPage;
import dev.rationale.pages.decision.Entry;
import dev.rationale.pages.decision.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The page behind a card: each recommendation, its reasons, its sources, the patient's data, what is missing, the rule as written. */
public final class ExplanationPage {

    private ExplanationPage() {}

    /** The page on one question, none if the answer does not speak about it. */
    public static Optional<DecisionPage> of(Answer answer, String question) {
        List<JsonNode> given = answer.byQuestion().getOrDefault(question, List.of());
        List<JsonNode> missing = answer.requests(question);
        return given.isEmpty() && missing.isEmpty() ? Optional.empty() : Optional.of(page(answer, given, missing));
    }

    private static DecisionPage page(Answer answer, List<JsonNode> given, List<JsonNode> missing) {
        AnswerParts parts = new AnswerParts(answer);
        String asked = answer.say("report.headings.missing");
        String title = given.isEmpty() ? asked : text(given.get(0), "title");
        List<String> rules =
                given.stream().map(one -> text(one, "rule")).distinct().toList();
        return new DecisionPage(
                Frame.alone(answer.language(), title, answer.title(), text(answer.json(), "disclaimer")),
                Optional.empty(),
                head(answer.json(), parts),
                advice(given, parts),
                "",
                parts.missing(given.isEmpty() ? asked : answer.say("card.unless"), missing),
                parts.data(parts.because(given)),
                Section.none(),
                parts.withheld(),
                Section.none(),
                parts.leftOut(),
                Section.none(),
                parts.rules(rules));
    }

    private static List<Entry> head(JsonNode json, AnswerParts parts) {
        JsonNode guideline = json.path("guideline");
        return List.of(
                parts.patient(text(json, "patient")),
                parts.clocks(text(json, "asOf"), text(json, "evidenceAsOf")),
                parts.guideline(text(guideline, "id"), text(guideline, "version"), text(guideline, "digest")));
    }

    /** The sentence of the first recommendation is the heading of the page. */
    private static List<Advice> advice(List<JsonNode> given, AnswerParts parts) {
        return IntStream.range(0, given.size())
                .mapToObj(index -> parts.advice(given.get(index), index == 0 ? "" : text(given.get(index), "title")))
                .toList();
    }
}
