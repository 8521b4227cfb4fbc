package dev.rationale.hiv.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.grade.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a committee changes by adding or retracting a study file, without touching a rule. */
class StudyFilesTest {

    private static final String PHASE_3 = """
            key: added2005
            published: "%s"
            design: PHASE_3_CLINICAL_END_POINTS
            certainty: HIGH
            verified: true
            citation: "A phase 3 trial made up for this test"
            findings:
              - {claim: clinical-benefit, bearing: NO_EFFECT, outcome: opportunistic-disease-or-death, verified: true}
            """;

    /** Open all the while, so that a study that is added does not cost a compilation of the same rules. */
    private static final Guideline PUBLISHED = Guidelines.from(Bench.PACKAGE);

    @TempDir
    Path directory;

    @AfterAll
    static void close() {
        PUBLISHED.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2005-06-01, 2005-05-31, NO_EVIDENCE",
        "2005-06-01, 2005-06-01, AGAINST",
        "2005-06, 2005-06-29, NO_EVIDENCE",
        "2005-06, 2005-06-30, AGAINST",
        "2005, 2005-12-30, NO_EVIDENCE",
        "2005, 2005-12-31, AGAINST"
    })
    void seesAnAddedStudyFromTheEndOfThePeriodInWhichItWasPublished(
            String published, String evidenceAsOf, Verdict expected) throws IOException {
        assertThat(Bench.appraisal(with(PHASE_3.formatted(published), evidenceAsOf), "clinical-benefit")
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void undoesWhatAStudySaidOnceItIsRetractedAndNamesIt() throws IOException {
        Evaluation evaluation = with(
                PHASE_3.formatted("2005-06-01") + "retracted: {date: 2006-01-01, notice: \"Withdrawn in this test\"}\n",
                "2006-06-01");

        assertThat(Bench.appraisal(evaluation, "clinical-benefit").verdict()).isEqualTo(Verdict.NO_EVIDENCE);
        assertThat(evaluation.retracted()).containsExactly("added2005");
        assertThat(evaluation.evidenceGaps())
                .anySatisfy(gap -> assertThat(gap.id()).isEqualTo("EvidenceGap/retracted-study/added2005"));
    }

    @ParameterizedTest
    @CsvSource({"2005-07-01, SUPPORTS", "2009-10-15, INCONSISTENT"})
    void leavesAReportedBenefitToTheCommittee(String evidenceAsOf, Verdict expected) throws IOException {
        Evaluation evaluation = with(PHASE_3.formatted("2005-06-01").replace("NO_EFFECT", "SUPPORTS"), evidenceAsOf);

        assertThat(Bench.appraisal(evaluation, "clinical-benefit").verdict()).isEqualTo(expected);
        assertThat(evaluation.evidenceGaps())
                .anySatisfy(gap -> assertThat(gap.code()).isEqualTo("phase-3-needs-committee"));
    }

    private Evaluation with(String study, String evidenceAsOf) throws IOException {
        Path copy = Bench.copyInto(directory);
        Files.writeString(copy.resolve("evidence/added2005.yaml"), study);
        try (Guideline guideline = Guidelines.from(copy)) {
            return Bench.evaluate(guideline, Bench.adultWith(150), evidenceAsOf);
        }
    }
}
