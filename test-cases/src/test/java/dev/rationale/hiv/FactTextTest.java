package dev.rationale.hiv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.report.EvaluationJson;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rationale.il2_hiv.ArtExposure;
import rationale.il2_hiv.Cd4Count;

class FactTextTest {

    private static final List<PatientBuilder> PATIENTS = List.of(
            new PatientBuilder(),
            new PatientBuilder().hivInfection(),
            PatientBuilder.onArtSince("2001-01-01")
                    .cd4(40, "2000-12-01")
                    .cd4(60, "2003-01-01")
                    .cd4(80, "2003-06-01")
                    .cd4(90, "2003-12-01")
                    .suppressed("2003-10-01")
                    .hivRna(Bounds.exactly(300), "2003-12-01")
                    .il2("2003-06-01", End.ONGOING)
                    .il2Proposed()
                    .effect(2, false, "2003-12-02")
                    .ungraded("2003-12-02")
                    .lab("alt", 6, "2003-12-02")
                    .prophylaxis("cotrimoxazole")
                    .toxoplasmaIgg(true)
                    .event("zoster"));

    @Test
    void everyKindOfFactHasALineInBothLanguages() {
        for (Fact fact : facts()) {
            for (String language : List.of("en", "fr")) {
                assertThat(Asked.GUIDELINE.texts().template(language, "fact." + fact.type()))
                        .as(language + " " + fact.type())
                        .isPresent();
            }
        }
    }

    @Test
    void everyLineCanBeFilled() {
        for (PatientBuilder patient : PATIENTS) {
            for (String language : List.of("en", "fr")) {
                String json = new EvaluationJson(Asked.GUIDELINE, language).text(evaluation(patient, Asked.TODAY));
                assertThat(json).startsWith("{");
            }
        }
    }

    @Test
    void ofSeveralGuidelinesEachIsKeptApart() {
        List<String> guidelines = List.of("eacs-early-stop", "us-2024-not-needed");
        assertThat(Asked.GUIDELINE.texts().shown("en", guidelines)).contains("not rated; American guideline");
        assertThat(Asked.GUIDELINE.texts().shown("fr", guidelines)).contains("non cotée\u00a0; recommandation");
        assertThat(Asked.GUIDELINE.texts().shown("en", List.of("pregnancy", "chronic-hepatitis")))
                .isEqualTo("pregnancy, chronic viral hepatitis");
    }

    @Test
    void inFrenchTheArticleFitsAMonthWithoutADay() {
        Fact day = new Cd4Count("Cd4Count/a", 150, When.on(LocalDate.of(2003, 4, 2)), List.of());
        Fact month = new Cd4Count("Cd4Count/b", 150, When.in(YearMonth.of(2003, 4)), List.of());

        assertThat(Asked.GUIDELINE.texts().fact("fr", day)).isEqualTo("CD4 à 150/mm³ le 2 avril 2003");
        assertThat(Asked.GUIDELINE.texts().fact("fr", month)).isEqualTo("CD4 à 150/mm³ en avril 2003");
    }

    @Test
    void drugsAreNamedInAlphabeticalOrderInEveryProcess() {
        Set<String> drugs = Set.of("zidovudine", "lamivudine", "abacavir", "efavirenz", "ritonavir");
        ArtExposure exposure = new ArtExposure(
                "ArtExposure/x", drugs, drugs, false, drugs, When.on(LocalDate.EPOCH), End.ONGOING, List.of());
        assertThat(exposure.drugs()).containsExactly("abacavir", "efavirenz", "lamivudine", "ritonavir", "zidovudine");
        assertThat(List.copyOf(exposure.classes())).isSorted();
    }

    private static List<Fact> facts() {
        return PATIENTS.stream()
                .flatMap(patient -> List.of(Asked.AS_OF, Asked.TODAY, LocalDate.of(2000, 1, 1)).stream()
                        .flatMap(day -> evaluation(patient, day).explanation().facts().values().stream()))
                .toList();
    }

    private static Evaluation evaluation(PatientBuilder patient, LocalDate evidenceAsOf) {
        return Asked.evaluate(patient, evidenceAsOf);
    }
}
