package dev.rationale.hiv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProphylaxisTest {

    @Test
    void startsAgainstPneumocystisBelow200() {
        assertThat(Asked.codes(counted(199))).contains("start-pcp-prophylaxis");
        assertThat(Asked.codes(counted(200))).doesNotContain("start-pcp-prophylaxis");
    }

    @Test
    void continuesWhereADrugCovers() {
        assertThat(Asked.codes(counted(199).prophylaxis("dapsone")))
                .contains("continue-pcp-prophylaxis")
                .doesNotContain("start-pcp-prophylaxis");
    }

    @Test
    void saysNothingBeforeAGuidelineIsVisible() {
        assertThat(Asked.codes(counted(150), Asked.AS_OF.minusYears(3))).doesNotContain("start-pcp-prophylaxis");
    }

    @Test
    void startsAgainstToxoplasmosisBelow100WithPositiveSerology() {
        assertThat(Asked.codes(counted(99).toxoplasmaIgg(true))).contains("start-toxoplasmosis-prophylaxis");
        assertThat(Asked.codes(counted(100).toxoplasmaIgg(true))).doesNotContain("start-toxoplasmosis-prophylaxis");
        assertThat(Asked.codes(counted(99).toxoplasmaIgg(false))).doesNotContain("start-toxoplasmosis-prophylaxis");
    }

    @Test
    void asksForTheSerologyBelow100Only() {
        assertThat(Asked.requests(counted(99))).contains("toxoplasma-igg");
        assertThat(Asked.requests(counted(100))).doesNotContain("toxoplasma-igg");
    }

    @Test
    void takesDapsoneAloneForNoCoverAgainstToxoplasmosis() {
        PatientBuilder alone = counted(50).toxoplasmaIgg(true).prophylaxis("dapsone");
        assertThat(Asked.codes(alone)).contains("start-toxoplasmosis-prophylaxis");
        assertThat(Asked.codes(alone.prophylaxis("pyrimethamine"))).contains("continue-toxoplasmosis-prophylaxis");
    }

    @Test
    void allowsStoppingAfterThreeMonthsAbove200() {
        assertThat(Asked.codes(stable("2003-09-30", 201))).contains("consider-stopping-pcp-prophylaxis");
        assertThat(Asked.codes(stable("2003-10-01", 201))).doesNotContain("consider-stopping-pcp-prophylaxis");
        assertThat(Asked.codes(stable("2003-09-30", 200))).doesNotContain("consider-stopping-pcp-prophylaxis");
    }

    @Test
    void takesOneCountForNoStretchOfTime() {
        PatientBuilder once = PatientBuilder.onArtSince("2000-01-01")
                .prophylaxis("cotrimoxazole")
                .cd4(300, "2003-08-01");
        assertThat(Asked.codes(once)).doesNotContain("consider-stopping-pcp-prophylaxis");
    }

    @Test
    void doesNotStopOnAStaleCount() {
        PatientBuilder stale = PatientBuilder.onArtSince("2000-01-01")
                .prophylaxis("cotrimoxazole")
                .cd4(300, "2002-01-01");
        assertThat(Asked.codes(stale)).doesNotContain("consider-stopping-pcp-prophylaxis");
    }

    @Test
    void doesNotStopAfterAnEpisodeOfToxoplasmosis() {
        PatientBuilder exposed = stable("2003-09-30", 300).toxoplasmaIgg(true);
        assertThat(Asked.codes(exposed)).contains("consider-stopping-toxoplasmosis-prophylaxis");
        assertThat(Asked.codes(exposed.event("toxoplasmosis")))
                .doesNotContain("consider-stopping-toxoplasmosis-prophylaxis");
    }

    private static PatientBuilder counted(double cells) {
        return PatientBuilder.onArtSince("2003-01-01").cd4(cells, "2003-12-01");
    }

    private static PatientBuilder stable(String since, double cells) {
        return PatientBuilder.onArtSince("2000-01-01")
                .prophylaxis("cotrimoxazole")
                .cd4(cells, since)
                .cd4(cells, "2003-12-30")
                .cd4(cells + 50, "2003-12-01");
    }
}
