package dev.rationale.hiv.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evidence.Applicability;
import dev.rationale.engine.grade.CertaintyDomain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an appraisal the cases do not ask. */
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
                .contains(CertaintyDomain.INDIRECTNESS);
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
