package dev.rationale.fhir.out;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.guideline.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The body of a card in Markdown: each recommendation with its reasons and sources, what is missing, the disclaimer. */
record CardDetail(JsonNode answer, Texts texts, String language) {

    /** Clients render raw HTML and Markdown, and a display name in a record may hold either. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]|#~]");

    String text(List<JsonNode> recommendations) {
        StringBuilder text = new StringBuilder();
        recommendations.forEach(one -> advice(one, text));
        missing(text);
        return text.append(plain(answer.path("disclaimer").asText())).toString();
    }

    private void advice(JsonNode one, StringBuilder text) {
        paragraph(text, "**" + plain(one.path("title").asText()) + "**");
        paragraph(text, plain(say("report.grade", grade(one))));
        paragraph(text, plain(one.path("rationale").asText()));
        paragraph(text, plain(say("report.because")));
        one.path("because")
                .forEach(id -> answer.at("/trace/facts").forEach(fact -> {
                    if (fact.path("id").equals(id)) {
                        item(text, fact.path("summary").asText() + source(fact));
                    }
                }));
        text.append('\n');
        paragraph(text, plain(say("report.citations")));
        one.path("citations").forEach(citation -> item(text, cited(citation)));
        text.append('\n');
    }

    private Map<String, Object> grade(JsonNode one) {
        return Map.of(
                "code", one.path("code").asText(),
                "direction", label("direction", one),
                "strength", label("strength", one),
                "certainty", label("certainty", one),
                "evidenceAsOf", answer.path("evidenceAsOf").asText());
    }

    private String label(String family, JsonNode one) {
        return say(family + "." + one.path(family).asText());
    }

    private static String source(JsonNode fact) {
        return fact.path("source").isTextual() ? " (" + fact.path("source").asText() + ")" : "";
    }

    private String cited(JsonNode citation) {
        JsonNode slide = citation.at("/locator/slide");
        String place = slide.isInt() ? ", " + say("report.slide", Map.of("slide", slide.asInt())) : "";
        String verified = say(citation.path("verified").asBoolean() ? "report.verified" : "report.unverified");
        return citation.path("text").asText() + " (" + citation.path("key").asText() + place + ", " + verified + ")";
    }

    private void missing(StringBuilder text) {
        if (answer.path("dataRequests").isEmpty()) {
            return;
        }
        paragraph(text, plain(say("report.headings.missing")));
        answer.path("dataRequests")
                .forEach(request -> item(
                        text,
                        request.path("title").asText() + ": "
                                + request.path("howToRecord").asText()));
        text.append('\n');
    }

    private String say(String key) {
        return say(key, Map.of());
    }

    private String say(String key, Map<String, Object> values) {
        return texts.text(language, key, values);
    }

    private static void paragraph(StringBuilder text, String line) {
        text.append(line).append("\n\n");
    }

    private static void item(StringBuilder text, String line) {
        text.append("- ").append(plain(line)).append('\n');
    }

    private static String plain(String text) {
        String escaped = MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
        return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
