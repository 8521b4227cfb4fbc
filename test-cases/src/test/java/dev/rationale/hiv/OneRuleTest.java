package dev.rationale.hiv;

import static dev.rationale.engine.RuleVerifier.verifyThat;
import static dev.rationale.hiv.PatientBuilder.on;
import static dev.rationale.hiv.PatientBuilder.until;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.RuleVerifier;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rationale.il2_hiv.Applicable;
import rationale.il2_hiv.ArtCourse;
import rationale.il2_hiv.AttributedEffect;
import rationale.il2_hiv.Covered;
import rationale.il2_hiv.GradedLab;
import rationale.il2_hiv.Il2Course;
import rationale.il2_hiv.Il2Exposure;
import rationale.il2_hiv.NotOnArt;
import rationale.il2_hiv.ProphylaxisCourse;

/** Rules alone, where what decides is not to be told apart in an answer about a whole patient. */
class OneRuleTest {

    private static final Applicable APPLICABLE = new Applicable("recorded");
    private static final GradedLab LAB = new GradedLab("liver-cytolysis", 3, on("2003-12-01"), "SafetyLab/1");

    @Test
    void interleukin2IsBlamedForAsLongAsAnOrderRuns() {
        RuleVerifier rule = verifyThat("effect-attribution.laboratory").given(APPLICABLE, LAB);

        rule.given(order(End.ONGOING))
                .inserts(new AttributedEffect("liver-cytolysis", 3, LAB.at(), "timing", "SafetyLab/1"));
        rule.given(order(until("2003-06-30"))).insertsNothing();
    }

    @Test
    void aCauseOfWhichOnlyTheMonthIsKnownMayHaveComeFirst() {
        verifyThat("effect-attribution.laboratory")
                .given(
                        APPLICABLE,
                        LAB,
                        dose(When.between(
                                on("2003-12-01").earliest(), on("2003-12-31").latest())))
                .inserts(new AttributedEffect("liver-cytolysis", 3, LAB.at(), "timing", "SafetyLab/1"));
        verifyThat("effect-attribution.laboratory")
                .given(APPLICABLE, LAB, dose(on("2003-12-02")))
                .insertsNothing();
    }

    @Test
    void ofTwoDrugsThatCoverTogetherNeitherMayHaveEnded() {
        RuleVerifier rule = verifyThat("prophylaxis-cover.dapsone-pyrimethamine")
                .given(prophylaxis("dapsone", "2003-01-01", End.ONGOING));

        rule.given(prophylaxis("pyrimethamine", "2003-02-01", End.ONGOING))
                .inserts(new Covered("toxoplasmosis", "dapsone + pyrimethamine", on("2003-02-01")));
        rule.given(prophylaxis("pyrimethamine", "2003-02-01", until("2003-12-30")))
                .insertsNothing();
    }

    @Test
    void treatmentHasEndedOnlyIfNoCourseOfItRuns() {
        RuleVerifier rule = verifyThat("art-status.ended").given(APPLICABLE, art("2000-01-01", until("2001-01-01")));

        rule.inserts(new NotOnArt("ended"));
        rule.given(art("2001-06-01", End.ONGOING)).insertsNothing();
        verifyThat("art-status.ended").given(APPLICABLE).insertsNothing();
    }

    @Test
    void whatAnotherRuleConcludesIsNotLookedAt() {
        verifyThat("art-status.none-recorded").given(APPLICABLE).insertsNothing();
    }

    @Test
    void anExpectationThatIsNotMetFails() {
        RuleVerifier rule = verifyThat("art-status.ended").given(APPLICABLE, art("2000-01-01", until("2001-01-01")));

        assertThatThrownBy(() -> rule.inserts(new NotOnArt("none-recorded")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what art-status.ended inserts");
        assertThatThrownBy(rule::insertsNothing).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> verifyThat("art-status.over")).hasMessageContaining("'art-status.over'");
    }

    private static Il2Course order(End end) {
        Il2Exposure order = new Il2Exposure("Il2Exposure/1", on("2003-06-01"), end, List.of());
        return new Il2Course(order.at(), end, LocalDate.of(2003, 6, 1), List.of(order), List.of());
    }

    private static Il2Course dose(When at) {
        Il2Exposure dose = new Il2Exposure("Il2Exposure/1", at, End.on(at), List.of());
        return new Il2Course(at, dose.end(), at.latest(), List.of(dose), List.of());
    }

    private static ProphylaxisCourse prophylaxis(String drug, String from, End end) {
        return new ProphylaxisCourse(drug, on(from), end, on(from).latest(), List.of(), List.of());
    }

    private static ArtCourse art(String from, End end) {
        List<String> drugs = List.of("zidovudine", "lamivudine", "nelfinavir");
        List<String> classes = List.of("nrti", "pi");
        return new ArtCourse(drugs, drugs, classes, on(from), end, on(from).latest(), List.of(), List.of());
    }
}
