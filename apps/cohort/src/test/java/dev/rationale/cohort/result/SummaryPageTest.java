package dev.rationale.cohort.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cohort.result.CountTable.Counted;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.report.Wording;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The page says what the tables hold in words, and folds what is too long to be read at once. */
class SummaryPageTest {

    private static final Guideline GUIDELINE = Guidelines.bundled();

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    private static String page(String language, CountTable... tables) {
        return new SummaryPage(Wording.of(GUIDELINE, language))
                .html("cohort", List.of(tables), 1_200, List.of(), "a guideline");
    }

    private static CountTable advice() {
        return new CountTable(
                "advice",
                List.of("code", "direction", "strength", "certainty"),
                List.of(
                        new Counted(List.of("measure-cd4", "for", "strong", "not-rated"), 1_100),
                        new Counted(List.of("start-pcp-prophylaxis", "for", "weak", "low"), 1),
                        new Counted(List.of("not-in-the-guideline", "for", "weak", "low"), 1)));
    }

    /** An advice that is worded otherwise for some is marked; one without words stands for itself. */
    @Test
    void adviceIsNamedAsTheGuidelineNamesIt() {
        assertThat(page("en", advice()))
                .contains(
                        "1,200 patients",
                        "Measure CD4 now · for · strong · not rated",
                        "Start prophylaxis against Pneumocystis pneumonia …",
                        "not-in-the-guideline");
        assertThat(page("fr", advice())).contains("non évaluée", "quoi", "1\u202f100");
    }

    @Test
    void eachStratumHasAPictureOfItsOwnAndALongTableIsFolded() {
        List<Counted> rows = IntStream.range(0, 13)
                .mapToObj(number -> new Counted(
                        List.of("measure-cd4", number < 2 ? "immuneResponse.lowCount" : "made.up" + number, "true"),
                        number))
                .toList();
        String page = page("en", new CountTable("by-stratum", List.of("code", "stratum", "value"), rows));
        assertThat(page)
                .contains(
                        "<h3>Immune response, low count</h3>",
                        "Measure CD4 now · yes",
                        "<summary>All 13 rows</summary>");
        assertThat(page.split("<figure", -1)).hasSize(1 + 12);
        assertThat(page("en", advice())).doesNotContain("<details");
    }

    @Test
    void everyYearOfEachAdviceIsDrawnWhereTheyAreTooManyForOnePicture() {
        List<Counted> rows = IntStream.range(0, 40)
                .mapToObj(number -> new Counted(
                        List.of(number < 20 ? "measure-cd4" : "art-first", String.valueOf(2000 + number % 20)), 1))
                .toList();
        assertThat(page("en", new CountTable("by-year", List.of("code", "year"), rows)))
                .contains("<h3>Measure CD4 now</h3>", "<h3>Antiretroviral treatment comes first …</h3>", ">2019<");
    }
}
