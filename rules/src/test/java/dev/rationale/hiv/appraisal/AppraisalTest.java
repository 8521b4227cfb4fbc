package dev.rationale.hiv.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evidence.Applicability;
import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.grade.Domain;
import dev.rationale.engine.grade.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight reasons, before and after the phase 3 results. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalTest {

    private final Guideline guideline = Guidelines.from(Bench.PACKAGE);

    @BeforeAll
    void isTheRightPackage() {
        assertThat(guideline.manifest().claims()).hasSize(8);
    }

    @AfterAll
    void release() {
        guideline.close();
    }

    private Evaluation at(double cells, String evidenceAsOf) {
        return Bench.evaluate(guideline, Bench.adultWith(cells), evidenceAsOf);
    }

    @ParameterizedTest
    @CsvSource({
        "cd4-restoration, SUPPORTS, MODERATE, SUPPORTS, HIGH",
        "immune-function, INCONSISTENT, VERY_LOW, INCONSISTENT, VERY_LOW",
        "viral-control, INCONSISTENT, LOW, AGAINST, LOW",
        "clinical-benefit, NO_EVIDENCE, VERY_LOW, AGAINST, HIGH",
        "tolerance, AGAINST, LOW, AGAINST, LOW",
        "cost-effectiveness, NO_EVIDENCE, VERY_LOW, NO_EVIDENCE, VERY_LOW",
        "recovery-on-art-alone, SUPPORTS, LOW, SUPPORTS, LOW",
        "risk-without-il2, INCONSISTENT, VERY_LOW, SUPPORTS, LOW"
    })
    void standsAsTheSourceSaysBeforePhase3AndAsPhase3SaysAfter(
            String claim, Verdict verdictBefore, Certainty before, Verdict verdictAfter, Certainty after) {
        Appraisal then = Bench.appraisal(at(150, "2003-12-31"), claim);
        Appraisal later = Bench.appraisal(at(150, "2009-10-15"), claim);

        assertThat(then.verdict()).isEqualTo(verdictBefore);
        assertThat(then.certainty()).isEqualTo(before);
        assertThat(later.verdict()).isEqualTo(verdictAfter);
        assertThat(later.certainty()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"2009-10-14, NO_EVIDENCE", "2009-10-15, AGAINST"})
    void turnsOnTheDayOfPublication(String evidenceAsOf, Verdict expected) {
        assertThat(Bench.appraisal(at(150, evidenceAsOf), "clinical-benefit").verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"99, VERY_LOW", "100, MODERATE", "101, MODERATE"})
    void isVeryLowBelowOneHundredCellsBeforePhase3(double cells, Certainty expected) {
        assertThat(Bench.appraisal(at(cells, "2003-12-31"), "cd4-restoration").certainty())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"49, LOW", "50, HIGH", "51, HIGH"})
    void isCarriedOverBelowFiftyCellsAfterPhase3(double cells, Certainty expected) {
        Evaluation evaluation = at(cells, "2026-01-01");

        assertThat(Bench.appraisal(evaluation, "cd4-restoration").certainty()).isEqualTo(expected);
        assertThat(Bench.appraisal(evaluation, "clinical-benefit").certainty()).isEqualTo(expected);
        assertThat(evaluation.evidenceGaps().stream().map(EvidenceGap::code).toList())
                .satisfies(codes ->
                        assertThat(codes.contains("no-phase-3-below-50")).isEqualTo(cells < 50));
    }

    @ParameterizedTest
    @CsvSource({
        "49, DOES_NOT_MEET, DOES_NOT_MEET",
        "50, MEETS, DOES_NOT_MEET",
        "299, MEETS, DOES_NOT_MEET",
        "300, DOES_NOT_MEET, MEETS"
    })
    void placesExactlyThreeHundredInEspritAndNobodyBelowFiftyAnywhere(
            double cells, Applicability.Verdict silcaat, Applicability.Verdict esprit) {
        Evaluation evaluation = at(cells, "2009-10-15");

        assertThat(verdict(evaluation, "insight2009:SILCAAT")).isEqualTo(silcaat);
        assertThat(verdict(evaluation, "insight2009:ESPRIT")).isEqualTo(esprit);
    }

    @ParameterizedTest
    @CsvSource({"200, MEETS, MEETS, DOES_NOT_MEET", "201, DOES_NOT_MEET, DOES_NOT_MEET, DOES_NOT_MEET"})
    void keepsEachStudysOwnBoundAtTwoHundred(
            double cells, Applicability.Verdict ilstim, Applicability.Verdict marchetti, Applicability.Verdict access) {
        Evaluation evaluation = at(cells, "2003-12-31");

        assertThat(verdict(evaluation, "katlama2002")).isEqualTo(ilstim);
        assertThat(verdict(evaluation, "marchetti2002")).isEqualTo(marchetti);
        assertThat(verdict(evaluation, "atuFrance")).isEqualTo(access);
    }

    @Test
    void saysThatTheStratumIsUnknownWithoutACount() {
        Evaluation evaluation = Bench.evaluate(guideline, Bench.adultWithoutCount(), "2026-01-01");

        assertThat(Bench.appraisal(evaluation, "cd4-restoration").gaps()).contains("stratum-unknown");
        assertThat(Bench.appraisal(evaluation, "clinical-benefit").downgradedFor())
                .contains(Domain.INDIRECTNESS);
    }

    @Test
    void namesWhatRestsOnUnverifiedCitationsOnly() {
        assertThat(at(150, "2003-12-31").evidenceGaps())
                .filteredOn(gap -> gap.code().equals("unverified-only"))
                .extracting(EvidenceGap::claim)
                .contains("risk-without-il2", "cost-effectiveness")
                .doesNotContain("clinical-benefit");
    }

    private static Applicability.Verdict verdict(Evaluation evaluation, String study) {
        return evaluation.applicability().stream()
                .filter(one -> one.study().equals(study))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
