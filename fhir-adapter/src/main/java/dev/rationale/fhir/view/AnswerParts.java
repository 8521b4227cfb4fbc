package dev.rationale.fhir.view;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.fhir.out.Answer;
import dev.rationale.pages.decision.Advice;
import dev.rationale.pages.decision.Entry;
import dev.rationale.pages.decision.LeftOut;
import dev.rationale.pages.decision.Remark;
import dev.rationale.pages.decision.Rule;
import dev.rationale.pages.decision.Section;
import dev.rationale.pages.part.Citation;
import dev.rationale.pages.part.Datum;
import dev.rationale.pages.part.DecidingData;
import dev.rationale.pages.part.RuleText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The parts of a page about an answer, in the words of its guideline. Every page about a decision is made of them, so that a
 * clinician and an auditor read the same.
 *
 * <pre>{@code
 * AnswerParts parts = new AnswerParts(answer);
 * Section<DecidingData> data = parts.data(parts.because(recommendations));
 * }</pre>
 */
public final class AnswerParts {

    private final Answer answer;
    private final Origins origins;

    public AnswerParts(Answer answer) {
        this.answer = answer;
        this.origins = new Origins(answer.json());
    }

    public Entry patient(String patient) {
        return new Entry(answer.say("page.patient"), patient);
    }

    /** The two clocks. */
    public Entry clocks(String asOf, String evidenceAsOf) {
        String value = answer.say("page.clocks-value", Map.of("asOf", asOf, "evidenceAsOf", evidenceAsOf));
        return new Entry(answer.say("page.clocks"), value);
    }

    public Entry guideline(String id, String version, String digest) {
        String value = answer.say("page.guideline-value", Map.of("id", id, "version", version, "digest", digest));
        return new Entry(answer.say("page.guideline-name"), value);
    }

    /** A recommendation under a heading of its own, or under that of the page if the heading is empty. */
    public Advice advice(JsonNode recommendation, String heading) {
        String rule = text(recommendation, "rule");
        return new Advice(
                heading,
                answer.grade(recommendation),
                text(recommendation, "rationale"),
                rule,
                answer.say("report.rule", Map.of("rule", rule)),
                new Section<>(answer.say("report.because"), new Reasons(answer, origins).of(recommendation)),
                new Section<>(answer.say("report.citations"), citations(recommendation)));
    }

    private List<Citation> citations(JsonNode recommendation) {
        return all(recommendation, "citations")
                .map(citation -> Citations.of(citation, answer))
                .toList();
    }

    /** The facts that recommendations rest on, by id. */
    public List<String> because(Collection<JsonNode> recommendations) {
        return recommendations.stream()
                .flatMap(one -> all(one, "because"))
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    /** The patient's own data behind some facts, the newest first. */
    public Section<DecidingData> data(Collection<String> facts) {
        List<Datum> data = origins.inputs(facts).stream()
                .map(fact -> new Datum(text(fact, "summary"), FirstFew.resources(fact)))
                .toList();
        return data.isEmpty()
                ? Section.none()
                : new Section<>(
                        answer.say("page.data"),
                        List.of(new DecidingData(
                                answer.say("page.data-order"),
                                answer.say("page.datum"),
                                answer.say("page.resource"),
                                data)));
    }

    /** Data that is asked for. */
    public Section<Remark> missing(String heading, Collection<JsonNode> requests) {
        return new Section<>(
                heading,
                requests.stream()
                        .map(one -> new Remark(text(one, "title"), text(one, "why") + " " + text(one, "howToRecord")))
                        .toList());
    }

    /** What the literature leaves open; the same gap may be open for several claims. */
    public Section<Remark> gaps() {
        return new Section<>(
                answer.say("report.headings.gaps"),
                all(answer.json(), "evidenceGaps")
                        .map(gap -> new Remark(text(gap, "title"), text(gap, "claim")))
                        .toList());
    }

    /** That nothing is recommended, and why, with all on which the guideline kept silent; empty where something is recommended. */
    public String silence() {
        if (!answer.recommendations().isEmpty()) {
            return "";
        }
        return Stream.concat(
                        Stream.of(
                                answer.say("page.silent"),
                                answer.sayOr("not-applicable." + text(answer.json(), "reason"), "")),
                        all(answer.json(), "withheld").map(one -> text(one, "text")))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** On what else the guideline kept silent, where something is recommended. */
    public Section<Remark> withheld() {
        return answer.recommendations().isEmpty()
                ? Section.none()
                : new Section<>(
                        answer.say("report.headings.withheld"),
                        all(answer.json(), "withheld")
                                .map(one -> new Remark("", text(one, "text")))
                                .toList());
    }

    /** What was not taken into account, and why. */
    public Section<LeftOut> leftOut() {
        return new Exclusions(answer).section();
    }

    /** The rules on the way to recommendations, in the order in which they fired. */
    public Section<Rule> rulesBehind(Collection<JsonNode> recommendations) {
        return rules(origins.rules(recommendations.stream()
                .map(one -> "Recommendation/" + text(one, "code"))
                .toList()));
    }

    /** Rules as written. */
    public Section<Rule> rules(Collection<String> ids) {
        return new Section<>(
                answer.say("page.rules"),
                ids.stream()
                        .flatMap(id -> answer.rules().rule(id).stream())
                        .map(this::rule)
                        .toList());
    }

    private Rule rule(RuleEntry rule) {
        String place = rule.file() + ":" + rule.line();
        return new Rule(
                rule.id(), place, RuleText.plain(answer.say("report.rule", Map.of("rule", rule.id())), rule.text()));
    }

    static Stream<JsonNode> all(JsonNode node, String member) {
        return StreamSupport.stream(node.path(member).spliterator(), false);
    }
}
