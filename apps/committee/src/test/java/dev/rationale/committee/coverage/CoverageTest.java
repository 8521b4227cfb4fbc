package dev.rationale.committee.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.committee.Edited;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.GuidelineId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The coverage that one file of cases gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageTest {

    private List<CaseResult> results = List.of();
    private Coverage coverage = new Coverage(new GuidelineId("", "", ""), 0, List.of());

    @BeforeAll
    void runOneFileOfCases() {
        try (Guideline guideline = Guidelines.bundled();
                CaseRunner runner = new CaseRunner(guideline)) {
            results = runner.run(CaseFiles.read(
                    CaseFiles.of(guideline.files()).stream()
                            .filter(file -> file.file().equals(Edited.PCP_CASES))
                            .toList(),
                    guideline));
            coverage = Coverage.of(guideline.id(), guideline.rules(), results);
        }
    }

    @Test
    void aRuleIsFiredByTheCasesThatGiveItAndHeldByAllOthers() {
        RuleCoverage rule = coverage.rule("start-pcp-prophylaxis").orElseThrow();
        assertThat(rule.fired()).contains("199 cells without prophylaxis start it");
        assertThat(rule.fired().size() + rule.held().size()).isEqualTo(results.size());
    }

    @Test
    void eachConditionNamesTheCasesThatItHeldBack() {
        List<ConditionCoverage> conditions =
                coverage.rule("start-pcp-prophylaxis").orElseThrow().conditions();
        assertThat(conditions.get(0).madeFalse())
                .contains("before the guideline of 2002 nothing is said and the gap is named");
        assertThat(conditions.get(3).madeFalse()).contains("200 cells start nothing");
        assertThat(conditions.get(5).madeFalse()).contains("199 cells with prophylaxis continue it");
    }

    @Test
    void whatNoCaseShowsIsNotCounted() {
        RuleCoverage rule = coverage.rule("il2-stop").orElseThrow();
        assertThat(rule.fired()).isEmpty();
        assertThat(rule.covered()).isLessThan(rule.points());
        assertThat(coverage.percent()).isBetween(1.0, 90.0);
        assertThat(CoverageText.text(coverage))
                .contains("NONE il2-stop: fired in 0")
                .contains("no case fires it");
    }

    @Test
    void aClockIsNoConditionThatACaseCouldMakeFalse() {
        assertThat(coverage.rule("consider-stopping-toxoplasmosis-prophylaxis")
                        .orElseThrow()
                        .conditions())
                .filteredOn(one -> one.condition().factType().equals("AsOf"))
                .allMatch(ConditionCoverage::given)
                .isNotEmpty();
    }

    @Test
    void thePageMarksEachLineBySignAndWordsBesideColour() {
        String page = CoverageHtml.text(coverage, "en");
        assertThat(page)
                .contains("✓ rule \"A count that is a reason by every guideline in force starts prophylaxis\"")
                .contains("✗ rule \"After the phase 3 results current interleukin-2 is stopped\"")
                .contains("no case fires this rule")
                .doesNotContain("href=\"http", "src=", "<script");
        assertThat(CoverageHtml.text(coverage, "en")).isEqualTo(page);
    }

    @Test
    void thePageIsThereInFrenchToo() {
        assertThat(CoverageHtml.text(coverage, "fr"))
                .contains(" lang=\"fr\"", "Couverture de il2-hiv", "aucun cas ne déclenche cette règle")
                .doesNotContain("no case fires this rule", "held back");
    }

    @Test
    void jsonHoldsEveryRule() throws Exception {
        JsonNode json = new ObjectMapper().readTree(CoverageJson.text(coverage));
        assertThat(json.path("rules")).hasSize(coverage.rules().size());
        assertThat(json.path("percent").asDouble()).isEqualTo(coverage.percent());
    }
}
