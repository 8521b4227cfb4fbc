package dev.rationale.hiv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Status;
import dev.rationale.hiv.fact.End;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void speaksToSomebodyWhoTurns18OnTheDay() {
        Evaluation evaluation = Asked.evaluate(young("1985-12-31"), Asked.AS_OF);
        assertThat(evaluation.status()).isNotEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void concludesNothingOfSomebodyWhoTurns18TheDayAfter() {
        Evaluation evaluation = Asked.evaluate(young("1986-01-01"), Asked.AS_OF);
        assertThat(evaluation.reason()).isEqualTo("not-adult");
        assertThat(evaluation.recommendations()).isEmpty();
    }

    @Test
    void concludesNothingWithoutASignOfHiv() {
        Evaluation evaluation = Asked.evaluate(new PatientBuilder().adult().cd4(150, "2003-12-01"), Asked.AS_OF);
        assertThat(evaluation.reason()).isEqualTo("no-hiv-infection");
        assertThat(evaluation.recommendations()).isEmpty();
        assertThat(evaluation.dataRequests()).isEmpty();
    }

    @Test
    void takesTenofovirWithEmtricitabineAloneForProphylaxis() {
        PatientBuilder patient = new PatientBuilder()
                .adult()
                .art(Set.of("tenofovir disoproxil", "emtricitabine"), Set.of("nrti"), "2003-01-01", End.ONGOING);
        assertThat(Asked.evaluate(patient, Asked.AS_OF).reason()).isEqualTo("no-hiv-infection");
    }

    @Test
    void takesAFullRegimenForHiv() {
        PatientBuilder patient =
                new PatientBuilder().adult().art("2003-01-01", End.ONGOING).cd4(150, "2003-12-01");
        assertThat(Asked.codes(patient)).contains("start-pcp-prophylaxis");
    }

    private static PatientBuilder young(String born) {
        return new PatientBuilder().born(born).hivInfection();
    }
}
