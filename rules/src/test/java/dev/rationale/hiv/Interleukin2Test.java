package dev.rationale.hiv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.hiv.fact.End;
import org.junit.jupiter.api.Test;

class Interleukin2Test {

    @Test
    void belongsInATrialBeforePhase3AndIsNotRecommendedAfter() {
        assertThat(Asked.codes(discordant(182))).contains("il2-only-in-trial").doesNotContain("il2-not-recommended");
        assertThat(Asked.codes(discordant(182), Asked.TODAY))
                .contains("il2-not-recommended")
                .doesNotContain("il2-only-in-trial", "offer-trial-silcaat");
    }

    @Test
    void isNoQuestionFrom200WithoutAKnownGain() {
        assertThat(Asked.codes(discordant(199), Asked.TODAY)).contains("il2-not-recommended");
        assertThat(Asked.codes(discordant(200), Asked.TODAY)).doesNotContain("il2-not-recommended");
        assertThat(Asked.requests(discordant(200))).contains("cd4-baseline");
    }

    @Test
    void offersTheTrialThatFitsTheCount() {
        assertThat(Asked.codes(proposed(49))).doesNotContain("offer-trial-silcaat", "offer-trial-esprit");
        assertThat(Asked.codes(proposed(50))).contains("offer-trial-silcaat");
        assertThat(Asked.codes(proposed(299))).contains("offer-trial-silcaat").doesNotContain("offer-trial-esprit");
        assertThat(Asked.codes(proposed(300))).contains("offer-trial-esprit").doesNotContain("offer-trial-silcaat");
    }

    @Test
    void isStoppedAfterPhase3WhileCurrent() {
        assertThat(Asked.codes(given("2003-10-08"), Asked.TODAY)).contains("il2-stop");
        assertThat(Asked.codes(given("2003-10-07"), Asked.TODAY)).doesNotContain("il2-stop");
    }

    @Test
    void isHeldFromGrade3On() {
        assertThat(Asked.codes(given("2003-12-01").effect(3, true, "2003-12-10")))
                .contains("il2-hold-toxicity")
                .doesNotContain("il2-toxicity-measures");
        assertThat(Asked.codes(given("2003-12-01").effect(2, true, "2003-12-10")))
                .contains("il2-toxicity-measures")
                .doesNotContain("il2-hold-toxicity");
    }

    @Test
    void isBlamedForFourWeeksAfterADose() {
        assertThat(Asked.codes(given("2003-12-01").effect(3, false, "2003-12-29")))
                .contains("il2-hold-toxicity");
        assertThat(Asked.codes(given("2003-12-01").effect(3, false, "2003-12-30")))
                .doesNotContain("il2-hold-toxicity");
    }

    @Test
    void isBlamedForAsLongAsAnOrderRuns() {
        PatientBuilder ordered = discordant(182).il2("2003-06-01", End.ONGOING).lab("alt", 5, "2003-12-01");
        assertThat(Asked.codes(ordered)).contains("il2-hold-toxicity");
    }

    @Test
    void gradesLaboratoryResultsAtTheirBoundaries() {
        assertThat(Asked.codes(given("2003-12-01").lab("alt", 4.9, "2003-12-10")))
                .contains("il2-toxicity-measures");
        assertThat(Asked.codes(given("2003-12-01").lab("alt", 5, "2003-12-10"))).contains("il2-hold-toxicity");
        assertThat(Asked.codes(given("2003-12-01").lab("neutrophils", 600, "2003-12-10")))
                .contains("il2-toxicity-measures");
        assertThat(Asked.codes(given("2003-12-01").lab("neutrophils", 599, "2003-12-10")))
                .contains("il2-hold-toxicity");
    }

    @Test
    void asksForTheGradeOfAnEffectCloseToADoseOnly() {
        assertThat(Asked.requests(given("2003-12-01").ungraded("2003-12-10"))).contains("il2-effects-grade");
        assertThat(Asked.requests(given("2003-12-01").ungraded("2001-12-10"))).doesNotContain("il2-effects-grade");
    }

    @Test
    void calls50To999AfterSuppressionABlipToConfirm() {
        PatientBuilder risen = PatientBuilder.onArtSince("2002-01-01")
                .suppressed("2003-10-01")
                .il2("2003-12-01", PatientBuilder.until("2003-12-05"));
        assertThat(Asked.codes(risen.hivRna(Bounds.exactly(50), "2003-12-20")))
                .contains("confirm-blip", "il2-not-for-viral-control", "do-not-interrupt-art");
    }

    private static PatientBuilder discordant(double cells) {
        return PatientBuilder.onArtSince("2002-01-01").cd4(cells, "2003-12-01").suppressed("2003-12-01");
    }

    private static PatientBuilder proposed(double cells) {
        return discordant(cells).il2Proposed();
    }

    private static PatientBuilder given(String lastDose) {
        return discordant(182).il2(lastDose, PatientBuilder.until(lastDose));
    }
}
