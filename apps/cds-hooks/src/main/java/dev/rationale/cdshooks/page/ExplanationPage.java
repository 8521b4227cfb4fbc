package dev.rationale.cdshooks.page;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.fhir.out.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The page behind a card: each recommendation, its reasons, the patient's data, the rule as written, its sources, what is missing. */
public final class ExplanationPage {

    private static final int PRINTED = 24;

    private final Answer answer;
    private final Html page;

    private ExplanationPage(Answer answer, Html page) {
        this.answer = answer;
        this.page = page;
    }

    /** The page on one question, none if the answer does not speak about it. */
    public static Optional<String> of(Answer answer, String question) {
        List<JsonNode> given = answer.byQuestion().getOrDefault(question, List.of());
        List<JsonNode> missing = answer.requests(question);
        if (given.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        String title = given.isEmpty() ? answer.say("report.headings.missing") : text(given.get(0), "title");
        return Optional.of(
                Sheet.page(answer.language(), title, html -> new ExplanationPage(answer, html).body(given, missing)));
    }

    private void body(List<JsonNode> given, List<JsonNode> missing) {
        head();
        if (given.isEmpty()) {
            page.element("h1", answer.say("report.headings.missing"));
        }
        String heading = "h1";
        for (JsonNode recommendation : given) {
            recommendation(recommendation, heading);
            heading = "h2";
        }
        data(given);
        missing(missing, given.isEmpty());
        leftOut();
        page.open("footer").element("p", text(answer.json(), "disclaimer")).close("footer");
    }

    private void head() {
        page.open("header");
        page.element("p", answer.title());
        page.element(
                "p",
                answer.say(
                        "page.head",
                        Map.of(
                                "patient", text(answer.json(), "patient"),
                                "asOf", text(answer.json(), "asOf"),
                                "evidenceAsOf", text(answer.json(), "evidenceAsOf"),
                                "version",
                                        answer.json().at("/guideline/version").asText(),
                                "digest", answer.json().at("/guideline/digest").asText())));
        page.close("header");
    }

    private void recommendation(JsonNode one, String heading) {
        page.open("section");
        page.element(heading, text(one, "title"));
        page.open("p", "class", "grade").text(answer.grade(one)).close("p");
        page.element("p", text(one, "rationale"));
        page.element("h3", answer.say("report.because"));
        page.open("ul");
        answer.because(one).forEach(fact -> page.element("li", text(fact, "summary")));
        page.close("ul");
        page.element("h3", answer.say("report.citations"));
        page.open("ul");
        one.path("citations").forEach(citation -> page.element("li", answer.cited(citation)));
        page.close("ul");
        rule(text(one, "rule"));
        page.close("section");
    }

    private void rule(String id) {
        answer.rules().rule(id).ifPresent(rule -> {
            page.element(
                    "h3", answer.say("page.rule", Map.of("id", rule.id(), "file", rule.file(), "line", rule.line())));
            page.open("pre").element("code", rule.text()).close("pre");
        });
    }

    private void data(List<JsonNode> given) {
        TreeSet<String> ids = new TreeSet<>();
        given.forEach(one -> one.path("because").forEach(id -> ids.add(id.asText())));
        List<JsonNode> inputs = new ArrayList<>(new Origins(answer.json()).of(ids));
        if (inputs.isEmpty()) {
            return;
        }
        page.open("section", "class", "data").element("h2", answer.say("page.data"));
        page.open("table").open("thead").open("tr");
        page.open("th", "scope", "col").text(answer.say("page.datum")).close("th");
        page.open("th", "scope", "col").text(answer.say("page.resource")).close("th");
        page.close("tr").close("thead").open("tbody");
        for (int index = 0; index < inputs.size(); index++) {
            row("tr", index).element("td", text(inputs.get(index), "summary"));
            page.element("td", text(inputs.get(index), "source")).close("tr");
        }
        page.close("tbody").close("table");
        printed(inputs.size());
        page.close("section");
    }

    /** The screen shows every row, the printed sheet only as many as fit, and says so. */
    private Html row(String tag, int index) {
        return page.open(tag, "class", index < PRINTED ? "row" : "screen");
    }

    private void printed(int total) {
        if (total > PRINTED) {
            page.open("p", "class", "print");
            page.text(answer.say("page.printed", Map.of("shown", PRINTED, "total", total)))
                    .close("p");
        }
    }

    private void missing(List<JsonNode> missing, boolean alone) {
        if (missing.isEmpty()) {
            return;
        }
        page.open("section");
        if (!alone) {
            page.element("h2", answer.say("card.unless"));
        }
        page.open("ul");
        missing.forEach(one -> page.open("li")
                .element("strong", text(one, "title"))
                .text(" " + text(one, "why") + " " + text(one, "howToRecord"))
                .close("li"));
        page.close("ul").close("section");
    }

    private void leftOut() {
        JsonNode notices = answer.json().path("notices");
        List<JsonNode> excluded = new ArrayList<>();
        answer.json().path("excluded").forEach(excluded::add);
        if (notices.isEmpty() && excluded.isEmpty()) {
            return;
        }
        page.open("section").element("h2", answer.say("page.left-out")).open("ul");
        notices.forEach(code -> page.element("li", answer.sayOr("notice." + code.asText(), code.asText())));
        for (int index = 0; index < excluded.size(); index++) {
            String reason = text(excluded.get(index), "reason");
            row("li", index)
                    .text(text(excluded.get(index), "resource") + ": " + answer.sayOr("exclusion." + reason, reason));
            page.close("li");
        }
        page.close("ul");
        printed(excluded.size());
        page.close("section");
    }
}
