package dev.rationale.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.replay.NearMisses;
import dev.rationale.audit.view.DecisionView;
import dev.rationale.audit.view.Words;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of the page, from what was said to how it is proven. */
final class ReportPage {

    private static final int FEW = 3;
    private static final int MOST_FACTS = 24;

    private final DecisionView view;
    private final DecisionRecord open;
    private final JsonNode answer;
    private final Guideline guideline;
    private final InclusionProof proof;
    private final Words words;
    private final String language;
    private final Html page = new Html();

    ReportPage(
            DecisionView view,
            JsonNode answer,
            Guideline guideline,
            InclusionProof proof,
            Words words,
            String language) {
        this.view = view;
        this.open = view.open();
        this.answer = answer;
        this.guideline = guideline;
        this.proof = proof;
        this.words = words;
        this.language = language;
    }

    String html() {
        page.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + Html.escaped(language)
                + "\"><head>");
        page.line("title", "", words.say("report.title") + " " + open.id());
        page.raw("<meta charset=\"UTF-8\" /><style>" + Style.CSS + "</style></head><body>");
        head();
        recommendations();
        Reasons reasons = Reasons.of(answer);
        facts(reasons);
        silence();
        citations();
        rules(reasons);
        proof();
        return page.raw("</body></html>\n").toString();
    }

    private void head() {
        page.raw("<img class=\"qr\" alt=\"" + open.id() + "\" src=\"" + QrImage.of(open.id()) + "\" />");
        page.line("h1", "", words.say("report.title"));
        page.line(
                "p",
                "guideline",
                guideline
                        .manifest()
                        .title()
                        .getOrDefault(language, open.guideline().id()));
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("report.decision", open.id());
        rows.put("report.recorded", open.when());
        rows.put("report.patient", view.sealed().map(SealedDecision::patient).orElse(words.say("report.erased")));
        rows.put(
                "report.asked",
                String.join(", ", known(open.client(), open.user(), open.service(), open.hookInstance())));
        rows.put("report.clocks", words.say("report.clocks.value", open.asOf(), open.evidenceAsOf()));
        rows.put(
                "report.guideline",
                words.say(
                        "report.guideline.value",
                        open.guideline().id(),
                        open.guideline().version(),
                        open.guideline().digest()));
        rows.put("report.outcome", words.say("status." + open.status()));
        page.in("table", "head", table -> rows.forEach((key, value) -> table.row(List.of(words.say(key), value))));
    }

    private static List<String> known(String... values) {
        return Stream.of(values).filter(one -> !one.isEmpty()).toList();
    }

    private void recommendations() {
        page.line("h2", "", words.say("report.said"));
        if (open.recommendations().isEmpty()) {
            page.line("p", "", words.say("report.said.nothing"));
        } else if (view.sealed().isEmpty()) {
            open.recommendations().forEach(one -> page.line("p", "said", one.code()));
        }
        for (JsonNode one : answer.path("recommendations")) {
            page.line("p", "said", one.path("title").asText());
            page.line(
                    "p",
                    "grade",
                    words.say(
                            "report.grade",
                            said("direction." + one.path("direction").asText()),
                            said("strength." + one.path("strength").asText()),
                            said("certainty." + one.path("certainty").asText()),
                            one.path("code").asText(),
                            one.path("rule").asText()));
            page.line("p", "", one.path("rationale").asText());
        }
    }

    /** A label in the guideline's own words; one without any stands for itself. */
    private String said(String key) {
        return guideline.texts().template(language, key).isPresent()
                ? guideline.texts().text(language, key, Map.of())
                : key.substring(key.indexOf('.') + 1);
    }

    private void facts(Reasons reasons) {
        if (reasons.facts().isEmpty()) {
            return;
        }
        page.line("h2", "", words.say("report.facts"));
        List<Consumer<Html>> cells = new ArrayList<>();
        reasons.facts().stream()
                .limit(MOST_FACTS)
                .forEach(fact -> cells.add(
                        cell -> cell.text(fact.path("summary").asText() + " ").line("span", "source", sources(fact))));
        page.grid("facts", 2, cells);
        int more = reasons.facts().size() - MOST_FACTS;
        if (more > 0) {
            page.line("p", "grade", words.say("report.more", more));
        }
    }

    private static String sources(JsonNode fact) {
        List<String> sources = new ArrayList<>();
        fact.path("sources").forEach(one -> sources.add(one.asText()));
        return sources.isEmpty() ? fact.path("source").asText() : String.join(", ", sources);
    }

    private void silence() {
        page.list(words.say("report.missing"), texts("dataRequests", "title", "code"));
        page.list(words.say("report.gaps"), gaps());
        page.list(words.say("report.withheld"), texts("withheld", "text", "reason"));
        page.list(words.say("report.excluded"), excluded());
        if (!view.nearMisses().misses().isEmpty()) {
            page.line("h2", "", words.say("report.not"));
            page.grid(
                    "small",
                    2,
                    view.nearMisses().misses().stream()
                            .<Consumer<Html>>map(miss -> cell -> cell.text(stopped(miss)))
                            .toList());
        }
    }

    private String stopped(NearMisses.Miss miss) {
        String rule = miss.rule().equals(miss.code()) ? "" : " (" + miss.rule() + ")";
        return words.say("report.not.value", miss.code() + rule, miss.text().replaceAll("\\s+", " "));
    }

    /** A gap is one of a claim; the same gap may be open for several. */
    private List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        answer.path("evidenceGaps")
                .forEach(gap -> gaps.add(gap.path("title").asText() + " \u00b7 "
                        + gap.path("claim").asText()));
        return gaps;
    }

    private List<String> texts(String member, String text, String code) {
        List<String> texts = new ArrayList<>();
        answer.path(member)
                .forEach(one -> texts.add(one.path(text).asText(one.path(code).asText())));
        return texts;
    }

    /** By reason, with the first few resources of each. */
    private List<String> excluded() {
        Map<String, List<String>> byReason = new TreeMap<>();
        answer.path("excluded")
                .forEach(one -> byReason.computeIfAbsent(
                                said("exclusion." + one.path("reason").asText()), reason -> new ArrayList<>())
                        .add(one.path("resource").asText()));
        return byReason.entrySet().stream()
                .map(one -> one.getKey() + ": " + some(one.getValue()))
                .toList();
    }

    private String some(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(FEW, all.size())));
        return all.size() <= FEW ? first : first + " " + words.say("report.more", all.size() - FEW);
    }

    private void citations() {
        Map<String, String> cited = new TreeMap<>();
        answer.path("recommendations")
                .forEach(one -> one.path("citations")
                        .forEach(citation -> cited.put(
                                citation.path("key").asText(),
                                citation.path("text").asText() + " ("
                                        + words.say(
                                                citation.path("verified").asBoolean()
                                                        ? "report.verified"
                                                        : "report.unverified")
                                        + ")")));
        page.list(words.say("report.citations", open.evidenceAsOf()), List.copyOf(cited.values()));
    }

    private void rules(Reasons reasons) {
        List<RuleEntry> fired = reasons.rules().stream()
                .flatMap(id -> guideline.rules().rule(id).stream())
                .toList();
        if (fired.isEmpty()) {
            return;
        }
        page.line("h2", "", words.say("report.rules"));
        page.grid(
                "rules",
                3,
                fired.stream()
                        .<Consumer<Html>>map(rule ->
                                cell -> cell.line("p", "place", rule.id() + ", " + rule.file() + ":" + rule.line())
                                        .line("p", "", rule.name())
                                        .line("pre", "", body(rule)))
                        .toList());
    }

    /** What stands from the rule's conditions on; its name and place stand above it. */
    private static String body(RuleEntry rule) {
        int when = rule.text().indexOf("\nwhen");
        return rule.text().substring(Math.max(0, when)).strip();
    }

    private void proof() {
        page.line("h2", "", words.say("report.proof"));
        page.line(
                "p",
                "",
                words.say(
                        "report.proof.value",
                        String.valueOf(proof.index()),
                        proof.checkpoint().origin(),
                        String.valueOf(proof.checkpoint().size()),
                        proof.checkpoint().root().base64()));
        page.line("p", "grade", words.say("report.versions", versions()));
    }

    private String versions() {
        return new TreeMap<>(open.versions())
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
    }
}
