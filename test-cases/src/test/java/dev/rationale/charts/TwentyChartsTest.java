package dev.rationale.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.out.CardLinks;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What the answers agree with is what was written down before; where they differ, the difference stands in
 * {@code differences.yaml} and is argued in {@code docs/twenty-patients.md}. The answers are written to {@code target/charts}.
 */
class TwentyChartsTest {

    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Map<String, LocalDate> DAYS =
            Map.of("evidence-2003", LocalDate.of(2003, 12, 31), "evidence-2026", TODAY);
    private static final Path WRITTEN = Path.of("target/charts");

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    @Test
    void everyChartIsAnsweredAsExpectedOrAsIsArgued() throws IOException {
        Map<String, String> differing = new TreeMap<>();
        for (JsonNode chart : yaml("expectations").path("charts")) {
            for (Map.Entry<String, LocalDate> day : new TreeMap<>(DAYS).entrySet()) {
                Answer answer = answer(chart, day.getValue());
                differ(differing, chart, day.getKey(), codes(answer.json()));
            }
            differ(differing, chart, "card", card(answer(chart, TODAY)));
        }
        Map<String, String> argued = new TreeMap<>();
        yaml("differences")
                .properties()
                .forEach(one -> argued.put(one.getKey(), one.getValue().asText()));
        assertThat(differing).isEqualTo(argued);
    }

    private static void differ(Map<String, String> differing, JsonNode chart, String what, Set<String> seen) {
        Set<String> expected = new TreeSet<>();
        if (chart.path(what).isArray()) {
            chart.path(what).forEach(one -> expected.add(one.asText()));
        } else if (!chart.path(what).asText().equals("none")) {
            expected.add(chart.path(what).asText());
        }
        List<String> difference = new ArrayList<>();
        expected.stream().filter(one -> !seen.contains(one)).forEach(one -> difference.add("not " + one));
        seen.stream().filter(one -> !expected.contains(one)).forEach(one -> difference.add("also " + one));
        if (!difference.isEmpty()) {
            differing.put(chart.path("chart").asText() + " " + what, String.join(", ", difference));
        }
    }

    private static Answer answer(JsonNode chart, LocalDate evidence) throws IOException {
        String name = chart.path("chart").asText();
        Clocks clocks = new Clocks(LocalDate.parse(chart.path("asOf").asText()), evidence);
        try (InputStream in = TwentyChartsTest.class.getResourceAsStream("/charts/" + name + ".json")) {
            PatientDocuments record = PatientDocuments.of(List.of(FhirDocument.record(in.readAllBytes())));
            var patient = new Evaluations().read(record, GUIDELINE);
            Answer answer = Answer.said(GUIDELINE, "en", GUIDELINE.evaluate(patient, clocks));
            Files.createDirectories(WRITTEN);
            Files.writeString(
                    WRITTEN.resolve(name + "-" + evidence.getYear() + ".json"),
                    answer.json().toPrettyString());
            return answer;
        }
    }

    private static Set<String> codes(JsonNode answer) {
        return new TreeSet<>(answer.path("recommendations").findValuesAsText("code"));
    }

    /** The codes of the recommendations whose sentence the one card says. */
    private static Set<String> card(Answer answer) throws IOException {
        Set<String> said = new TreeSet<>();
        for (JsonNode card :
                Cards.advice(answer, CardsPer.ANSWER, CardLinks.NONE).path("cards")) {
            String summary = card.path("summary").asText();
            said.add(answer.json().path("recommendations").findParents("summary").stream()
                    .filter(one -> one.path("summary").asText().equals(summary))
                    .map(one -> one.path("code").asText())
                    .findFirst()
                    .orElse(summary));
        }
        return said;
    }

    private static JsonNode yaml(String name) {
        try (InputStream in = TwentyChartsTest.class.getResourceAsStream("/charts/" + name + ".yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
