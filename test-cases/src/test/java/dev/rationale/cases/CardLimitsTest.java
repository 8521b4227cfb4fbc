package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.out.CardLinks;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.fhir.out.OrderedDrafts;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every card of every case and every bundled patient can be read in passing. The cards, and how many words they have, are written
 * to {@code target/cards}.
 */
class CardLimitsTest {

    private static final int MOST_WORDS = 60;
    private static final int MOST_LINES = 5;
    private static final Path PATIENTS = Path.of("src/main/resources/data/synthea-hiv");
    private static final Path WRITTEN = Path.of("target/cards");

    /** A day on which several bundled patients have fresh results, and one when all of them are old. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.parse("2017-11-17"), LocalDate.parse("2026-11-24"));

    /** An evaluation by a guideline. */
    private record Answered(Guideline guideline, Evaluation evaluation) {

        Stream<JsonNode> cards(String language, CardsPer per) {
            Answer answer = Answer.said(guideline, language, evaluation);
            List<JsonNode> cards = new ArrayList<>();
            Cards.advice(answer, per, CardLinks.NONE).path("cards").forEach(cards::add);
            if (per == CardsPer.QUESTION) {
                Cards.onOrder(answer, new OrderedDrafts(List.of("MedicationRequest/a"), 1), CardLinks.NONE)
                        .path("cards")
                        .forEach(cards::add);
            } else {
                assertThat(cards).hasSizeLessThanOrEqualTo(1);
            }
            return cards.stream();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyCardHasAtMostSixtyWordsInFiveLinesAndNoInternalKey(String language) throws IOException {
        List<Answered> all = Stream.concat(cases(), patients()).toList();
        Set<String> written = new TreeSet<>();
        List<Integer> words = new ArrayList<>();
        for (Answered one : all) {
            List<String> keys = one.guideline().evidence().studies().stream()
                    .map(study -> study.key())
                    .toList();
            one.cards(language, CardsPer.QUESTION).forEach(card -> {
                check(card, keys);
                written.add(text(card));
            });
            one.cards(language, CardsPer.ANSWER)
                    .forEach(card -> words.add(words(card.path("detail").asText())));
        }
        words.sort(null);
        Files.createDirectories(WRITTEN);
        Files.writeString(
                WRITTEN.resolve(language + ".txt"),
                words.size() + " cards for " + all.size() + " answers; words of the detail: median "
                        + words.get(words.size() / 2) + ", most " + words.get(words.size() - 1) + "\n\n"
                        + String.join("\n", written));
        assertThat(words).hasSizeGreaterThan(100);
    }

    private static void check(JsonNode card, List<String> keys) {
        String detail = card.path("detail").asText();
        assertThat(words(detail)).as(detail).isLessThanOrEqualTo(MOST_WORDS);
        assertThat(detail.lines()).as(detail).hasSizeBetween(2, MOST_LINES);
        assertThat(keys).as(detail).noneMatch(detail::contains);
        assertThat(detail).doesNotContainPattern("\\b[A-Z]\\w+/\\w").doesNotContain("{");
    }

    private static int words(String detail) {
        return detail.split("\\s+").length;
    }

    private static String text(JsonNode card) {
        return "[" + card.path("indicator").asText() + "] "
                + card.path("summary").asText() + "\n" + card.path("detail").asText() + "\n";
    }

    private static Stream<Answered> cases() {
        return Stream.of(Cases.all(), ExampleCases.ALL)
                .flatMap(List::stream)
                .map(result -> new Answered(result.guideline(), result.seen()));
    }

    private static Stream<Answered> patients() {
        try (Stream<Path> files = Files.list(PATIENTS)) {
            return files
                    .filter(file -> file.toString().contains(".json"))
                    .sorted()
                    .flatMap(CardLimitsTest::onEachDay)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Answered> onEachDay(Path file) {
        try {
            FhirDocument record = FhirDocument.record(Files.readAllBytes(file));
            var patient = new Evaluations().read(PatientDocuments.of(List.of(record)), Cases.GUIDELINE);
            return DAYS.stream()
                    .map(day -> new Answered(Cases.GUIDELINE, Cases.GUIDELINE.evaluate(patient, Clocks.at(day))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
