package dev.rationale.fhir.view;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.pages.Frame;
import dev.rationale.pages.decision.DecisionPage;
import dev.rationale.pages.decision.Entry;
import dev.rationale.pages.decision.Section;
import dev.rationale.pages.picture.Pictures;
import java.util.List;
import java.util.Optional;

/** A whole answer as one page: what is recommended and why, what is missing, the pictures, what the answer does not rest on, the rules. */
public final class AnswerPage {

    private AnswerPage() {}

    /** The page of a whole answer, and of the pictures of the same evaluation. */
    public static DecisionPage of(Answer answer, AnswerPictures pictures) {
        AnswerParts parts = new AnswerParts(answer);
        List<JsonNode> given = answer.recommendations();
        return new DecisionPage(
                Frame.alone(answer.language(), answer.title(), "", text(answer.json(), "disclaimer")),
                Optional.empty(),
                head(answer.json(), parts),
                given.stream().map(one -> parts.advice(one, text(one, "title"))).toList(),
                parts.silence(),
                parts.missing(answer.say("report.headings.missing"), answer.requests()),
                Pictures.of(pictures.all()),
                parts.data(parts.because(given)),
                parts.gaps(),
                parts.withheld(),
                Section.none(),
                parts.leftOut(),
                Section.none(),
                parts.rulesBehind(given),
                Section.none());
    }

    /** Who was asked about, on which days, by which guideline. */
    static List<Entry> head(JsonNode json, AnswerParts parts) {
        JsonNode guideline = json.path("guideline");
        return List.of(
                parts.patient(text(json, "patient")),
                parts.clocks(text(json, "asOf"), text(json, "evidenceAsOf")),
                parts.guideline(text(guideline, "id"), text(guideline, "version"), text(guideline, "digest")));
    }
}
