package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Citation;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import dev.rationale.engine.tiny.Tea;
import dev.rationale.engine.whynot.WhyNot;
import dev.rationale.engine.whynot.WhyNots;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evaluates a guideline on another subject than HIV, compiled from its directory. */
class EvaluationTest {

    private static final Guideline TEA = Guidelines.from(Tea.DIRECTORY);
    private static final LocalDate DAY = LocalDate.of(2001, 3, 1);
    private static final String MORE_TEA = "rules/recommendation/more-tea.drl";

    @AfterAll
    static void release() {
        TEA.close();
    }

    @ParameterizedTest
    @CsvSource({"2001-02-27, ''", "2001-02-28, less-tea", "2005-05-31, less-tea", "2005-06-01, ''"})
    void evidenceDecidesFromItsPublicationToItsRetraction(LocalDate evidenceAsOf, String code) {
        Evaluation evaluation = TEA.evaluate(Tea.drinker(3), new Clocks(DAY, evidenceAsOf));
        assertThat(evaluation.recommendations())
                .extracting(Advice::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void adviceNamesItsRuleItsReasonsAndItsLiterature() {
        Advice advice =
                TEA.evaluate(Tea.drinker(0.5), Clocks.at(DAY)).recommendations().get(1);
        assertThat(advice.rule()).isEqualTo("more-tea.none");
        assertThat(advice.code()).isEqualTo("more-tea");
        assertThat(advice.because()).containsExactly("Cups/1");
        assertThat(advice.citations()).extracting(Citation::key).containsExactly("steep2001");
    }

    @Test
    void adviceOfSeveralRulesNamesThemAllAndCitesEachStudyOnce() {
        String second = PackageFiles.in(Tea.DIRECTORY)
                .text(MORE_TEA)
                .orElseThrow()
                .replace("Less than a cup of tea calls for one", "Less than two cups of tea call for one")
                .replace("more-tea.none", "more-tea.some")
                .replace("count < 1", "count < 2");
        PackageFiles files = PackageFiles.in(Tea.DIRECTORY).with(Map.of(MORE_TEA.replace(".drl", "-too.drl"), second));
        try (Guideline tea = Guidelines.from(files)) {
            Advice advice = tea.evaluate(Tea.drinker(0.5), Clocks.at(DAY))
                    .recommendations()
                    .get(1);
            assertThat(advice.rules()).containsExactly("more-tea.none", "more-tea.some");
            assertThat(advice.citations()).extracting(Citation::key).containsExactly("steep2001");
        }
    }

    @Test
    void dataOfLaterDaysDoesNotExist() {
        Evaluation before = TEA.evaluate(Tea.drinker(0.5), Clocks.at(DAY.minusDays(1)));
        assertThat(before.recommendations()).extracting(Advice::code).doesNotContain("more-tea");
        assertThat(before.excluded())
                .singleElement()
                .satisfies(one -> assertThat(one.resource()).isEqualTo("Observation/1"));
    }

    @Test
    void evaluationsOfOneInputAreEqual() {
        assertThat(TEA.evaluate(Tea.drinker(3), Clocks.at(DAY)))
                .isEqualTo(TEA.evaluate(Tea.drinker(3), Clocks.at(DAY)));
    }

    @Test
    void whyNotShowsTheConditionTheValueAndTheSmallestChangeThatWorks() {
        WhyNots.Answer answer = WhyNots.answer(TEA, Tea.drinker(3), Clocks.at(DAY), "more-tea");
        WhyNot.Unmet unmet = answer.whyNot().candidates().get(0);
        assertThat(unmet.condition()).isEqualTo("$cups : Cups( count < 1 )");
        assertThat(unmet.seen()).containsExactly(new WhyNot.Seen("Cups/1", "count < 1", "3"));
        assertThat(answer.whyNot().smallestChange())
                .map(WhyNot.SmallestChange::to)
                .contains("0");
        assertThat(TEA.evaluate(answer.changed().orElseThrow(), Clocks.at(DAY)).recommendations())
                .extracting(Advice::code)
                .contains("more-tea");
    }

    @Test
    void reportSaysItInWords() {
        Evaluation evaluation = TEA.evaluate(Tea.drinker(0.5), Clocks.at(DAY));
        assertThat(evaluation.recommendations()).hasSize(2);
        assertThatThrownBy(() -> new TextReport(TEA, "de", Style.PLAIN).text(evaluation, Extent.FULL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'de'");
    }

    @Test
    void ofTheTracesFactsOnlyThoseWithAPlaceInTimeSayWhen() throws JsonProcessingException {
        Evaluation evaluation = TEA.evaluate(Tea.drinker(0.5), Clocks.at(DAY));
        JsonNode facts = new ObjectMapper()
                .readTree(new EvaluationJson(TEA, "en").text(evaluation))
                .at("/trace/facts");
        assertThat(facts)
                .hasSizeGreaterThan(1)
                .allSatisfy(fact -> assertThat(fact.path("when").asText())
                        .isEqualTo(fact.path("id").asText().equals("Cups/1") ? "2001-03-01" : ""));
    }

    @Test
    void guidelineThatIsClosedAnswersNoMore() {
        Guideline closed = Guidelines.from(Tea.DIRECTORY);
        closed.close();
        assertThatThrownBy(() -> closed.evaluate(Tea.drinker(1), Clocks.at(DAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
