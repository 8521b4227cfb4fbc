package dev.rationale.fhir.out;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The body of a card in Markdown that also reads well raw: each recommendation with its grade, its reasons and its sources, what
 * is missing, the disclaimer.
 */
record CardDetail(Answer answer) {

    String body(List<JsonNode> recommendations, List<JsonNode> missing) {
        StringBuilder body = new StringBuilder();
        recommendations.forEach(one -> advice(one, body));
        missing(missing, recommendations.isEmpty(), body);
        notices(body);
        return body.append(Markdown.plain(text(answer.json(), "disclaimer"))).toString();
    }

    private void advice(JsonNode one, StringBuilder body) {
        heading(body, text(one, "title"));
        paragraph(body, answer.grade(one));
        paragraph(body, text(one, "rationale"));
        heading(body, answer.say("report.because"));
        answer.because(one).forEach(fact -> item(body, text(fact, "summary") + source(fact)));
        body.append('\n');
        heading(body, answer.say("report.citations"));
        one.path("citations").forEach(citation -> item(body, answer.cited(citation)));
        body.append('\n');
    }

    private static String source(JsonNode fact) {
        return fact.path("source").isTextual() ? " (" + text(fact, "source") + ")" : "";
    }

    private void missing(List<JsonNode> missing, boolean alone, StringBuilder body) {
        if (missing.isEmpty()) {
            return;
        }
        heading(body, answer.say(alone ? "report.headings.missing" : "card.unless"));
        missing.forEach(request ->
                item(body, text(request, "title") + ": " + text(request, "why") + " " + text(request, "howToRecord")));
        body.append('\n');
    }

    private void notices(StringBuilder body) {
        JsonNode notices = answer.json().path("notices");
        int leftOut = answer.json().path("excluded").size();
        notices.forEach(code -> item(body, answer.sayOr("notice." + code.asText(), code.asText())));
        if (leftOut > 0) {
            item(body, answer.say("card.left-out", Map.of("count", leftOut)));
        }
        if (!notices.isEmpty() || leftOut > 0) {
            body.append('\n');
        }
    }

    private static void heading(StringBuilder body, String line) {
        body.append("**").append(Markdown.plain(line)).append("**\n\n");
    }

    private static void paragraph(StringBuilder body, String line) {
        body.append(Markdown.plain(line)).append("\n\n");
    }

    private static void item(StringBuilder body, String line) {
        body.append("- ").append(Markdown.plain(line)).append('\n');
    }
}
