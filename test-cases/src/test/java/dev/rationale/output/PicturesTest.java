package dev.rationale.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cases.Cases;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.pages.Pages;
import dev.rationale.pages.picture.Course;
import dev.rationale.pages.picture.Picture;
import dev.rationale.pages.picture.Reasons;
import dev.rationale.pages.picture.Trials;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of bundled patients, by the guideline and by another one. */
class PicturesTest {

    private static final Path PATIENTS = Path.of("src/main/resources/data/synthea-hiv");
    private static final LocalDate DAY = LocalDate.parse("2017-11-17");
    private static final Guideline GUIDELINE = Cases.GUIDELINE;

    @Test
    void everyCourseShowsEveryResultThatWasRead() throws IOException {
        for (Path file : patients()) {
            var answer = new Evaluations().answer(request(GUIDELINE, file, DAY));
            Course course = answer.pictures().course().orElseThrow();
            assertThat(course.panels()).hasSizeGreaterThanOrEqualTo(2);
            long counts = answer.evaluation().explanation().facts().values().stream()
                    .filter(fact -> fact.type().equals("Cd4Count"))
                    .count();
            assertThat(course.panels().get(0).points()).hasSize((int) counts);
            assertThat(course.lanes()).extracting(Course.Lane::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void thePatientStandsInOneRowAndNoTrialWithClinicalEndPointsAdmittedAnybodyBelowFifty() throws IOException {
        for (Path file : patients()) {
            var answer = new Evaluations().answer(request(GUIDELINE, file, DAY));
            Trials trials = answer.pictures().trials().orElseThrow();
            boolean counted = answer.evaluation().explanation().facts().containsKey("Cd4Status");
            assertThat(trials.rows()).filteredOn(row -> !row.here().isEmpty()).hasSize(counted ? 1 : 0);
            assertThat(trials.rows()).extracting(row -> !row.empty().isEmpty()).containsExactly(true, false, false);
        }
    }

    @Test
    void theReasonsAreTheEightClaimsOfTheDay() {
        for (String day : List.of("2003-12-31", "2026-11-24")) {
            AnswerPictures pictures = AnswerPictures.of(GUIDELINE, "fr", GUIDELINE.literature(LocalDate.parse(day)));
            Reasons reasons = pictures.reasons().orElseThrow();
            assertThat(reasons.reasons()).hasSizeLessThanOrEqualTo(8).isNotEmpty();
            assertThat(reasons.heading()).contains(day.equals("2003-12-31") ? "31 décembre 2003" : "24 novembre 2026");
        }
    }

    @Test
    void onTheEarlierDayNoTrialWithClinicalEndPointsStandsInAnyRow() {
        Trials trials = AnswerPictures.of(GUIDELINE, "en", GUIDELINE.literature(LocalDate.parse("2003-12-31")))
                .trials()
                .orElseThrow();
        assertThat(trials.rows()).allMatch(row -> !row.empty().isEmpty());
        assertThat(trials.rows()).flatExtracting(Trials.Row::studies).noneMatch(Trials.Study::main);
    }

    @Test
    void anotherGuidelineHasTheCourseOfWhatItDeclares() throws IOException {
        try (Guideline other = Guidelines.from(Path.of("../examples/cotrimoxazole-hiv"))) {
            List<String> names = patients().stream()
                    .map(file ->
                            new Evaluations().answer(request(other, file, DAY)).pictures())
                    .flatMap(pictures -> pictures.course().stream())
                    .flatMap(course -> course.panels().stream())
                    .map(Course.Panel::name)
                    .distinct()
                    .toList();
            assertThat(names).contains("CD4 count (cells/µL)", "Estimated glomerular filtration rate (mL/min)");
        }
    }

    /** Of every second case in the other language, and in both in {@code thorough}. */
    @Test
    void everyPictureOfEveryCaseIsDrawn() {
        List<String> languages = List.of("en", "fr");
        int asked = 0;
        for (CaseResult result : Cases.all()) {
            asked++;
            for (String language : Boolean.getBoolean("thorough") ? languages : List.of(languages.get(asked % 2))) {
                drawn(AnswerPictures.of(result.guideline(), language, result.seen()));
            }
        }
    }

    private static void drawn(AnswerPictures pictures) {
        for (Picture picture : pictures.all()) {
            assertThat(Pages.svg(picture.broad()) + Pages.svg(picture.narrow())).doesNotContain("NaN", "Infinity");
            assertThat(String.join("\n", picture.words())).isNotBlank().doesNotContain("{");
        }
    }

    private static Request request(Guideline guideline, Path file, LocalDate day) {
        try {
            return Request.of(guideline, List.of(FhirDocument.record(Files.readAllBytes(file))), Clocks.at(day));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> patients() throws IOException {
        try (Stream<Path> files = Files.list(PATIENTS)) {
            return files.filter(file -> file.toString().contains(".json"))
                    .sorted()
                    .toList();
        }
    }
}
