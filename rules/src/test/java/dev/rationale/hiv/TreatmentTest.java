package dev.rationale.hiv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.fact.Bounds;
import org.junit.jupiter.api.Test;

class TreatmentTest {

    @Test
    void comesFirstWhereNoneIsRecorded() {
        assertThat(Asked.codes(new PatientBuilder().adult().hivInfection())).contains("art-first");
    }

    @Test
    void isNotOverUntilAGapIsLongerThanAllowed() {
        assertThat(Asked.codes(ended("2003-12-01"))).doesNotContain("art-first");
        assertThat(Asked.codes(ended("2003-11-30"))).contains("art-first");
    }

    @Test
    void bringsTheVirusUnderControlFrom1000() {
        assertThat(Asked.codes(viraemic(Bounds.exactly(1000)))).contains("control-viraemia-first");
        assertThat(Asked.codes(viraemic(Bounds.exactly(999)))).doesNotContain("control-viraemia-first");
    }

    @Test
    void doesNotTakeALimitAboveTheThresholdForAResponse() {
        assertThat(Asked.requests(viraemic(Bounds.below(5000)))).contains("hiv-rna");
        assertThat(Asked.requests(viraemic(Bounds.below(400)))).doesNotContain("hiv-rna");
    }

    @Test
    void goesOnInItsFirstYearWhateverTheCount() {
        assertThat(Asked.codes(responding("2003-01-01", 600))).contains("continue-art-and-remeasure");
        assertThat(Asked.codes(responding("2002-12-31", 600))).doesNotContain("continue-art-and-remeasure");
        assertThat(Asked.codes(responding("2002-12-31", 150))).contains("continue-art-and-remeasure");
    }

    @Test
    void doesNotCallAGainPoorThatWasMeasuredEarly() {
        PatientBuilder early = PatientBuilder.onArtSince("2002-12-01")
                .suppressed("2003-12-01")
                .cd4(300, "2002-11-01")
                .cd4(350, "2003-08-01");
        assertThat(Asked.codes(early, Asked.TODAY)).doesNotContain("il2-not-recommended");
        assertThat(Asked.codes(early.cd4(399, "2003-12-10"), Asked.TODAY)).contains("il2-not-recommended");
        assertThat(Asked.codes(early.cd4(400, "2003-12-11"), Asked.TODAY)).doesNotContain("il2-not-recommended");
    }

    @Test
    void asksForStaleResultsAgain() {
        PatientBuilder fresh =
                PatientBuilder.onArtSince("2002-01-01").cd4(500, "2003-06-30").suppressed("2003-06-30");
        assertThat(Asked.requests(fresh)).doesNotContain("cd4-count-recent", "hiv-rna-recent");
        PatientBuilder old =
                PatientBuilder.onArtSince("2002-01-01").cd4(500, "2003-06-29").suppressed("2003-06-29");
        assertThat(Asked.requests(old)).contains("cd4-count-recent", "hiv-rna-recent");
    }

    private static PatientBuilder ended(String day) {
        return new PatientBuilder().adult().hivInfection().art("2002-01-01", PatientBuilder.until(day));
    }

    private static PatientBuilder viraemic(Bounds copies) {
        return PatientBuilder.onArtSince("2002-01-01").hivRna(copies, "2003-12-01");
    }

    private static PatientBuilder responding(String since, double cells) {
        return PatientBuilder.onArtSince(since).cd4(cells, "2003-12-01").suppressed("2003-12-01");
    }
}
