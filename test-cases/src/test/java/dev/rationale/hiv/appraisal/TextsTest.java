package dev.rationale.hiv.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts must say alike in both languages, and what they must never say. */
class TextsTest {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d+(?:[.,/]\\d+)*");

    private final GuidelinePackage guideline = GuidelinePackages.read(PackageFiles.in(Bench.PACKAGE));

    @Test
    void hasTheSameKeysInBothLanguages() {
        // What a rule is called in English stands in the rule itself.
        assertThat(guideline.texts().keys("fr"))
                .filteredOn(key -> !key.startsWith("rule."))
                .containsExactlyElementsOf(guideline.texts().keys("en"));
    }

    @Test
    void carriesTheSameNumbersInBothLanguages() {
        assertThat(guideline.texts().keys("en"))
                .allSatisfy(key -> assertThat(numbers("fr", key)).as(key).isEqualTo(numbers("en", key)));
    }

    @Test
    void wordsEachVerdictOnEachClaim() {
        for (String claim : guideline.manifest().claims()) {
            assertThat(guideline.texts().keys("en"))
                    .contains("claim." + claim, "appraisal." + claim + ".title")
                    .contains("appraisal." + claim + ".supports", "appraisal." + claim + ".inconsistent")
                    .contains("appraisal." + claim + ".against", "appraisal." + claim + ".no-evidence");
        }
    }

    @Test
    void namesEachOutcomeAndDesignInTheStudyFiles() {
        assertThat(guideline.evidence().studies())
                .allSatisfy(study -> study.findings()
                        .forEach(finding ->
                                assertThat(guideline.texts().keys("en")).contains("outcome." + finding.outcome())));
    }

    /** Section by section, the sayings that the source or later facts do not bear. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "benign",
                "bénin",
                "good prognosis",
                "bon pronostic",
                "\\b7 (?:patients|people|personnes)",
                "no data below",
                "aucune donnée sous",
                "\\b2[.,]4\\b",
                "\\bMI?U\\b",
                "million (?:international )?units",
                "138 %",
                "\\b(?:AI|AII|BII|BIII)\\b.{0,40}GRADE"
            })
    void neverSaysWhatIsNotBorneOut(String saying) {
        Pattern forbidden = Pattern.compile(saying, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        for (String language : guideline.texts().languages()) {
            assertThat(guideline.texts().keys(language))
                    .noneSatisfy(key -> assertThat(text(language, key)).containsPattern(forbidden));
        }
    }

    private String text(String language, String key) {
        return guideline.texts().template(language, key).orElseThrow();
    }

    private List<String> numbers(String language, String key) {
        return NUMBER.matcher(text(language, key))
                .results()
                .map(MatchResult::group)
                .map(number -> number.replace(',', '.'))
                .sorted()
                .toList();
    }
}
