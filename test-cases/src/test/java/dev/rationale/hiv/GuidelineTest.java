package dev.rationale.hiv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.PackageFiles;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuidelineTest {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z])(?<![A-Za-z]-)\\d+");
    private static final PatientBuilder DISCORDANT =
            PatientBuilder.onArtSince("2002-01-01").cd4(182, "2003-12-01").suppressed("2003-12-01");

    @Test
    void behavesTheSameCompiledByTheBuildAndCompiledNow() {
        PackageFiles files = Asked.GUIDELINE.files();
        String types = files.text("types.yaml").orElseThrow() + "  Aside: {fields: {note: text}}\n";
        PatientRecord record = new PatientRecord("Patient/p", DISCORDANT.facts());
        Clocks clocks = new Clocks(Asked.AS_OF, Asked.AS_OF);
        try (Guideline compiled = Guidelines.from(files.with(Map.of("types.yaml", types)));
                Guideline bundled = Guidelines.bundled()) {
            Explanation now = compiled.evaluate(record, clocks).explanation();
            Explanation built = bundled.evaluate(record, clocks).explanation();
            assertThat(bundled.id()).isEqualTo(Asked.GUIDELINE.id());
            assertThat(compiled.types().named("Applicable"))
                    .isNotEqualTo(bundled.types().named("Applicable"));
            assertThat(built.firings()).isEqualTo(now.firings());
            assertThat(built.facts()).hasToString(now.facts().toString());
        }
    }

    @Test
    void fillsEveryTextInBothLanguagesAndKeepsSummariesShort() {
        PatientBuilder treated = PatientBuilder.onArtSince("2002-01-01")
                .cd4(82, "2003-12-01")
                .hivRna(Bounds.below(50), "2003-10-01")
                .hivRna(Bounds.exactly(420), "2003-12-01")
                .il2("2003-11-01", PatientBuilder.until("2003-12-20"))
                .effect(3, true, "2003-12-21")
                .toxoplasmaIgg(true);
        for (Advice advice : Asked.evaluate(treated, Asked.TODAY).recommendations()) {
            assertThatTextsAreFilled(advice);
        }
        for (Advice advice : Asked.evaluate(treated, Asked.AS_OF).recommendations()) {
            assertThatTextsAreFilled(advice);
        }
    }

    private static void assertThatTextsAreFilled(Advice advice) {
        String stem = "recommendation." + advice.code() + (advice.variant().isEmpty() ? "" : "." + advice.variant());
        for (String language : List.of("en", "fr")) {
            assertThat(Asked.GUIDELINE.texts().text(language, stem + ".rationale", advice.values()))
                    .doesNotContain("{");
            assertThat(Asked.GUIDELINE.texts().text(language, stem + ".summary", advice.values()))
                    .hasSizeLessThan(140);
        }
    }

    @Test
    void statesTheSameNumbersInBothLanguages() {
        for (String key : Asked.GUIDELINE.texts().keys("en")) {
            assertThat(numbers("fr", key)).as(key).isEqualTo(numbers("en", key));
        }
    }

    private static List<String> numbers(String language, String key) {
        String template = Asked.GUIDELINE.texts().template(language, key).orElse("");
        return NUMBER.matcher(template.replaceAll("\\{[^}]*}", ""))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
