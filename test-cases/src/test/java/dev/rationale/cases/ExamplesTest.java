package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.whynot.WhyNots;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The second guideline: the same engine, readers and reports, another subject, and no Java of its own. */
class ExamplesTest {

    private static final Guideline GUIDELINE = ExampleCases.GUIDELINE;
    private static final List<CaseResult> RESULTS = ExampleCases.ALL;
    private static final Clocks TODAY = Clocks.at(LocalDate.of(2020, 1, 1));

    @Test
    void everyCaseHoldsAndEveryRuleFiresInOne() {
        assertThat(RESULTS)
                .allSatisfy(result -> assertThat(result.differences())
                        .as(result.one().file() + ": " + result.one().name())
                        .isEmpty());
        Set<String> fired = RESULTS.stream()
                .flatMap(result -> result.seen().explanation().firings().stream())
                .map(Firing::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(GUIDELINE.rules().rules()).extracting(RuleEntry::id).allMatch(fired::contains);
    }

    @Test
    void theSameRealPatientsAreAnsweredWithItsOwnReasonsAndCitations() throws IOException {
        Set<String> given = new TreeSet<>();
        for (Path file : patients()) {
            Evaluation evaluation = GUIDELINE.evaluate(read(file), TODAY);
            evaluation.recommendations().forEach(advice -> {
                given.add(advice.code());
                assertThat(advice.because()).isNotEmpty();
                assertThat(advice.citations()).isNotEmpty();
            });
            for (String language : List.of("en", "fr")) {
                assertThat(new TextReport(GUIDELINE, language, Style.PLAIN).text(evaluation, Extent.FULL))
                        .doesNotContain("{", "}", "interleukin", "interleukine");
                assertThat(new EvaluationJson(GUIDELINE, language).text(evaluation))
                        .contains("cotrimoxazole-hiv");
            }
        }
        assertThat(given).contains("start-cotrimoxazole");
    }

    @Test
    void declaredNumbersOfRealPatientsAreReadIntoTheProfile() throws IOException {
        assertThat(patients().stream()
                        .map(file -> GUIDELINE.evaluate(read(file), TODAY))
                        .map(GUIDELINE::profile)
                        .filter(profile -> profile.containsKey("egfr")))
                .isNotEmpty();
    }

    @Test
    void whyNotTriesDeclaredFactsToo() {
        CaseResult held = RESULTS.stream()
                .filter(result -> result.one().name().startsWith("a filtration rate of 15"))
                .findFirst()
                .orElseThrow();

        WhyNots.Answer answer =
                WhyNots.answer(GUIDELINE, held.one().patient(), held.one().clocks(), "no-cotrimoxazole");

        assertThat(answer.whyNot().smallestChange().orElseThrow().to()).isEqualTo("14");
        assertThat(GUIDELINE
                        .evaluate(answer.changed().orElseThrow(), held.one().clocks())
                        .recommendations())
                .anyMatch(advice -> advice.code().equals("no-cotrimoxazole"));
    }

    @Test
    void noJavaBelongsToAnExample() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".java"));
        }
    }

    private static PatientRecord read(Path file) {
        try {
            FhirDocument document = FhirDocument.record(Files.readAllBytes(file));
            return new Evaluations().read(PatientDocuments.of(List.of(document)), GUIDELINE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> patients() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/data/synthea-hiv"))) {
            return files.filter(file -> file.toString().contains(".json"))
                    .sorted()
                    .toList();
        }
    }
}
