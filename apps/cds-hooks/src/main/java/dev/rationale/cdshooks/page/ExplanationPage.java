package dev.rationale.cdshooks.page;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.fhir.view.AnswerParts;
import dev.rationale.pages.Frame;
import dev.rationale.pages.decision.Advice;
import dev.rationale.pages.decision.DecisionPage;
import dev.rationale.pages.decision.Entry;
import dev.rationale.pages.decision.Section;
import dev.rationale.pages.picture.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page behind a card: all that is recommended, first on the card's question, with the reasons, the sources, the patient's data,
 * what is missing, and the rules as written.
 */
public final class ExplanationPage {

    private ExplanationPage() {}

    /** The page that begins with one question, none if the answer does not speak about it. */
    public static Optional<DecisionPage> of(Answer answer, AnswerPictures pictures, String question) {
        List<JsonNode> asked = answer.byQuestion().getOrDefault(question, List.of());
        List<JsonNode> missing = answer.requests();
        boolean spoken = !asked.isEmpty() || (question.equals(Answer.MISSING) && !missing.isEmpty());
        List<JsonNode> others = answer.recommendations().stream()
                .filter(one -> !asked.contains(one))
                .toList();
        return spoken
                ? Optional.of(page(
                        answer,
                        pictures,
                        asked.isEmpty(),
                        Stream.concat(asked.stream(), others.stream()).toList(),
                        missing))
                : Optional.empty();
    }

    private static DecisionPage page(
            Answer answer, AnswerPictures pictures, boolean asking, List<JsonNode> given, List<JsonNode> missing) {
        AnswerParts parts = new AnswerParts(answer);
        String asked = answer.say("report.headings.missing");
        String title = asking ? asked : text(given.get(0), "title");
        List<String> rules =
                given.stream().map(one -> text(one, "rule")).distinct().toList();
        return new DecisionPage(
                Frame.alone(answer.language(), title, answer.title(), text(answer.json(), "disclaimer")),
                Optional.empty(),
                head(answer.json(), parts),
                advice(given, title, parts),
                "",
                parts.missing(asking ? asked : answer.say("card.unless"), missing),
                Pictures.of(pictures.all()),
                parts.data(parts.because(given)),
                Section.none(),
                parts.withheld(),
                Section.none(),
                parts.leftOut(),
                Section.none(),
                parts.rules(rules),
                Section.none());
    }

    private static List<Entry> head(JsonNode json, AnswerParts parts) {
        JsonNode guideline = json.path("guideline");
        return List.of(
                parts.patient(text(json, "patient")),
                parts.clocks(text(json, "asOf"), text(json, "evidenceAsOf")),
                parts.guideline(text(guideline, "id"), text(guideline, "version"), text(guideline, "digest")));
    }

    /** The heading of the page is not said twice. */
    private static List<Advice> advice(List<JsonNode> given, String heading, AnswerParts parts) {
        return given.stream()
                .map(one -> parts.advice(one, text(one, "title").equals(heading) ? "" : text(one, "title")))
                .toList();
    }
}
