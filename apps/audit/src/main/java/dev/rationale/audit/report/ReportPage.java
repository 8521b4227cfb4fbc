package dev.rationale.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.replay.NearMisses;
import dev.rationale.audit.view.DecisionView;
import dev.rationale.audit.words.Words;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.fhir.view.AnswerParts;
import dev.rationale.pages.Frame;
import dev.rationale.pages.decision.Advice;
import dev.rationale.pages.decision.DecisionPage;
import dev.rationale.pages.decision.Entry;
import dev.rationale.pages.decision.NotGiven;
import dev.rationale.pages.decision.Section;
import dev.rationale.pages.picture.Pictures;
import java.time.Instant;
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
 * @param pictures of it; none if it was not given again as it was
 * @param translated says that it was given in another language; empty if it was given in this one
 * @param proof that was checked with the key
 * @param made when the proof was checked and the page was made
 * @param proofs the address under which proofs are published, each under the id of its decision; empty if they are not
 */
record ReportPage(
        DecisionView view,
        Answer answer,
        Optional<AnswerPictures> pictures,
        String translated,
        InclusionProof proof,
        VerifierKey key,
        Instant made,
        String proofs,
        Words words) {

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
                Optional.of(QrCodes.of(proofs + open.id())),
                head(open, parts),
                view.sealed().isPresent() ? advice(given, parts) : codes(open),
                open.recommendations().isEmpty() ? parts.silence() : "",
                parts.missing(answer.say("report.headings.missing"), members("dataRequests")),
                Pictures.of(pictures.map(AnswerPictures::all).orElse(List.of())),
                parts.data(parts.because(given)),
                parts.gaps(),
                parts.withheld(),
                new Section<>(
                        words.say("report.not"),
                        view.nearMisses().misses().stream()
                                .map(ReportPage::notGiven)
                                .toList()),
                parts.leftOut(),
                new Section<>(words.say("report.proof"), List.of(proven(), checked(), versions(open))),
                parts.rulesBehind(given),
                new Section<>(words.say("report.sheet"), ProofSheet.lines(key, proof)));
    }

    private List<Entry> head(DecisionRecord open, AnswerParts parts) {
        List<Entry> head = List.of(
                new Entry(words.say("report.decision"), open.id()),
                new Entry(words.say("report.recorded"), words.when(Instant.parse(open.when()))),
                parts.patient(view.sealed().map(SealedDecision::patient).orElse(words.say("report.erased"))),
                new Entry(words.say("report.asked"), asked(open)),
                parts.clocks(open.asOf(), open.evidenceAsOf()),
                parts.guideline(
                        open.guideline().id(),
                        open.guideline().version(),
                        open.guideline().digest()),
                new Entry(words.say("report.outcome"), words.say("status." + open.status())),
                new Entry(words.say("report.made"), words.when(made)));
        Stream<Entry> language = Stream.of(translated)
                .filter(one -> !one.isEmpty())
                .map(one -> new Entry(words.say("report.language"), one));
        return Stream.concat(head.stream(), language).toList();
    }

    /** Who asked, for whom and in which call; a part that was not recorded is not spoken of. */
    private String asked(DecisionRecord open) {
        return Stream.of(
                        said("report.asked.client", open.client()),
                        said("report.asked.user", open.user()),
                        said("report.asked.service", open.service()),
                        said("report.asked.call", open.hookInstance()))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String said(String key, String value) {
        return value.isEmpty() ? "" : words.say(key, value);
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

    private String checked() {
        return words.say("report.checked", words.when(made), proof.hash().base64(), key.toString());
    }

    private String versions(DecisionRecord open) {
        String versions = new TreeMap<>(open.versions())
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
        return words.say("report.versions", versions);
    }
}
