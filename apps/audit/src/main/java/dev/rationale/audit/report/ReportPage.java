package dev.rationale.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.replay.NearMisses;
import dev.rationale.audit.view.DecisionView;
import dev.rationale.audit.view.Words;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.view.AnswerParts;
import dev.rationale.pages.Frame;
import dev.rationale.pages.decision.Advice;
import dev.rationale.pages.decision.DecisionPage;
import dev.rationale.pages.decision.Entry;
import dev.rationale.pages.decision.NotGiven;
import dev.rationale.pages.decision.Section;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A decision as an auditor reads it: the recorded answer in the parts that every page has, and around them who asked, what was not
 * recommended, and the proof.
 *
 * @param answer as it was recorded, or empty if it cannot be read
 */
record ReportPage(DecisionView view, Answer answer, InclusionProof proof, Words words) {

    DecisionPage page() {
        AnswerParts parts = new AnswerParts(answer);
        DecisionRecord open = view.open();
        List<JsonNode> given = members("recommendations");
        return new DecisionPage(
                Frame.alone(
                        answer.language(),
                        words.say("report.title"),
                        answer.title(),
                        Answer.text(answer.json(), "disclaimer")),
                Optional.of(QrCodes.of(open.id())),
                head(open, parts),
                view.sealed().isPresent() ? advice(given, parts) : codes(open),
                open.recommendations().isEmpty() ? words.say("report.said.nothing") : "",
                parts.missing(answer.say("report.headings.missing"), members("dataRequests")),
                parts.data(parts.because(given)),
                parts.gaps(),
                parts.withheld(),
                new Section<>(
                        words.say("report.not"),
                        view.nearMisses().misses().stream()
                                .map(ReportPage::notGiven)
                                .toList()),
                parts.leftOut(),
                new Section<>(words.say("report.proof"), List.of(proven(), versions(open))),
                parts.rulesBehind(given));
    }

    private List<Entry> head(DecisionRecord open, AnswerParts parts) {
        String asked = Stream.of(open.client(), open.user(), open.service(), open.hookInstance())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        return List.of(
                new Entry(words.say("report.decision"), open.id()),
                new Entry(words.say("report.recorded"), open.when()),
                parts.patient(view.sealed().map(SealedDecision::patient).orElse(words.say("report.erased"))),
                new Entry(words.say("report.asked"), asked),
                parts.clocks(open.asOf(), open.evidenceAsOf()),
                parts.guideline(
                        open.guideline().id(),
                        open.guideline().version(),
                        open.guideline().digest()),
                new Entry(words.say("report.outcome"), words.say("status." + open.status())));
    }

    private static List<Advice> advice(List<JsonNode> given, AnswerParts parts) {
        return given.stream()
                .map(one -> parts.advice(one, Answer.text(one, "title")))
                .toList();
    }

    /** What is left where the patient's data were erased. */
    private static List<Advice> codes(DecisionRecord open) {
        return open.recommendations().stream()
                .map(one -> new Advice(one.code(), "", "", "", "", Section.none(), Section.none()))
                .toList();
    }

    private List<JsonNode> members(String name) {
        return StreamSupport.stream(answer.json().path(name).spliterator(), false)
                .toList();
    }

    private static NotGiven notGiven(NearMisses.Miss miss) {
        String rule = miss.rule().equals(miss.code()) ? "" : " (" + miss.rule() + ")";
        return new NotGiven(miss.code() + rule, miss.text().replaceAll("\\s+", " "));
    }

    private String proven() {
        return words.say(
                "report.proof.value",
                String.valueOf(proof.index()),
                proof.checkpoint().origin(),
                String.valueOf(proof.checkpoint().size()),
                proof.checkpoint().root().base64());
    }

    private String versions(DecisionRecord open) {
        String versions = new TreeMap<>(open.versions())
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
        return words.say("report.versions", versions);
    }
}
