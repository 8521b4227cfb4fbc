package dev.rationale.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.trail.Patients;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.guideline.PackageFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AdviceLinesTest {

    private static final Guideline MOVED = moved("{name: result-valid, value: 6,", "{name: result-valid, value: 9,");

    private static final String THEN = """
            {"status": "success", "recommendations": [],
             "trace": {"facts": [{"id": "Parameter/result-valid", "summary": "6"}, {"id": "A/1", "summary": "once"}], "firings": []}}
            """;

    @AfterAll
    static void close() {
        MOVED.close();
    }

    private static Guideline moved(String from, String to) {
        PackageFiles files = Patients.GUIDELINE.files();
        String manifest = files.text("guideline.yaml").orElseThrow();
        assertThat(manifest).contains(from);
        return Guidelines.from(files.with(Map.of("guideline.yaml", manifest.replace(from, to))));
    }

    private static List<String> lines(String now) {
        return new AdviceLines(Patients.GUIDELINE, MOVED, "en")
                .of(AnswerDiff.between(Canonical.tree(THEN), Canonical.tree(now)));
    }

    @Test
    void whatIsAdvisedOtherwiseGoesBackToTheLimitThatWasMoved() {
        assertThat(lines("""
                {"status": "success", "recommendations": [{"code": "measure-cd4", "strength": "weak"}],
                 "trace": {"facts": [{"id": "Parameter/result-valid", "summary": "9"}, {"id": "A/1", "summary": "once"}], "firings": []}}
                """))
                .containsExactly(
                        "\"Measure CD4 now\" is given now, because the limit of result-valid went from 6 to 9 months");
    }

    @Test
    void whereAStudyDiffersTooNeitherIsSaidToBeTheCause() {
        PackageFiles files = MOVED.files();
        String study = "evidence/abrams2002.yaml";
        String text = files.text(study).orElseThrow();
        assertThat(text).contains("certainty: LOW");
        String later = text.replaceFirst("certainty: LOW", "certainty: VERY_LOW");
        try (Guideline both = Guidelines.from(files.with(Map.of(study, later)))) {
            assertThat(new AdviceLines(Patients.GUIDELINE, both, "en")
                            .of(AnswerDiff.between(Canonical.tree(THEN), Canonical.tree("""
                            {"status": "success", "recommendations": [{"code": "measure-cd4", "strength": "weak"}],
                             "trace": {"facts": [{"id": "Parameter/result-valid", "summary": "9"}, {"id": "A/1", "summary": "once"}], "firings": []}}
                            """))))
                    .containsExactly(
                            "\"Measure CD4 now\" is given now",
                            "what may have brought it about: the limit of result-valid went from 6 to 9 months");
        }
    }

    @Test
    void aLimitThatTheAnswerDidNotRestOnIsNoCause() {
        assertThat(lines(THEN.replace("[],", "[{\"code\": \"measure-cd4\", \"strength\": \"weak\"}],")))
                .containsExactly("\"Measure CD4 now\" is given now");
    }

    @Test
    void whereOnlyTheExplanationDiffersThatIsSaid() {
        assertThat(lines(THEN.replace("once", "twice")))
                .containsExactly(
                        "no advice is altered: what is recommended and what is asked for is the same, and only the explanation differs");
    }

    @Test
    void theLinesAreInTheLanguageOfTheDecision() {
        String now = """
                {"status": "data-required", "recommendations": [{"code": "measure-cd4", "strength": "weak"}],
                 "dataRequests": [{"code": "cd4-count"}],
                 "trace": {"facts": [{"id": "Parameter/result-valid", "summary": "9"}, {"id": "A/1", "summary": "once"}], "firings": []}}
                """;
        AnswerDiff diff = AnswerDiff.between(Canonical.tree(THEN), Canonical.tree(now));
        String because = ", parce que la limite de result-valid est passée de 6 à 9 mois";

        assertThat(new AdviceLines(Patients.GUIDELINE, MOVED, "fr").of(diff))
                .containsExactly(
                        "l’issue était «\u00a0réponse donnée\u00a0» et devient «\u00a0des données manquent\u00a0»"
                                + because,
                        "le conseil «\u00a0Mesurer les CD4 maintenant\u00a0» est désormais donné" + because,
                        "la demande «\u00a0Taux de CD4\u00a0» est désormais faite" + because);
    }

    @Test
    void aGradeIsSaidInWords() {
        String given =
                "\"recommendations\": [{\"code\": \"measure-cd4\", \"strength\": \"%s\", \"certainty\": \"very-low\"}]";
        String then = THEN.replace("\"recommendations\": []", given.formatted("weak"));
        String now = THEN.replace("\"recommendations\": []", given.formatted("strong"));

        assertThat(new AdviceLines(Patients.GUIDELINE, MOVED, "en")
                        .of(AnswerDiff.between(Canonical.tree(then), Canonical.tree(now))))
                .containsExactly(
                        "\"Measure CD4 now\" was weak (conditional), certainty very low and is strong, certainty very low");
    }
}
