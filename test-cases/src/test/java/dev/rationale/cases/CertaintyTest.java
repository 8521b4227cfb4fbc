package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Certainty follows GRADE: it starts high for trials and low for cohorts, falls one level for each domain (two for one that counts
 * twice), rises by what raises it, and there is none without evidence. A strong recommendation on low certainty says why.
 */
class CertaintyTest {

    private static final List<String> LEVELS = List.of("VERY_LOW", "LOW", "MODERATE", "HIGH");
    private static final Pattern CERTAINTY = Pattern.compile("Certainty\\.(\\w+)");
    private static final Pattern DOMAIN = Pattern.compile("CertaintyDomain\\.\\w+");

    /** The five situations in which GRADE allows a strong recommendation on low certainty. */
    private static final Set<String> SITUATIONS = Set.of(
            "life-threatening",
            "uncertain-benefit-certain-harm",
            "equivalent-options-one-less-risky",
            "similar-options-one-more-risky",
            "catastrophic-harm");

    @TestFactory
    Stream<DynamicTest> theCertaintyOfEachAppraisalIsComputedFromItsStartAndItsDomains() {
        return Cases.GUIDELINE.rules().rules().stream()
                .filter(rule -> rule.inserts().contains("Appraisal"))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(), () -> assertThat(stated(rule)).isEqualTo(computed(rule))));
    }

    @Test
    void eachStrongRecommendationOnLowCertaintyNamesItsSituationAndSaysItInBothLanguages() {
        List<RuleEntry> strong = Cases.GUIDELINE.rules().rules().stream()
                .filter(rule ->
                        rule.metadata("Strength").filter("strong"::equals).isPresent())
                .filter(rule -> rule.metadata("Certainty")
                        .filter(Set.of("low", "very-low")::contains)
                        .isPresent())
                .toList();
        assertThat(strong).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.metadata("Situation"))
                    .as(rule.id())
                    .hasValueSatisfying(situation -> assertThat(SITUATIONS).contains(situation));
            assertThat(rationales(rule))
                    .allSatisfy(text -> assertThat(text).as(rule.id()).contains("GRADE"));
        });
    }

    private static List<String> rationales(RuleEntry rule) {
        Texts texts = Cases.GUIDELINE.texts();
        return texts.languages().stream()
                .flatMap(language -> rule.recommendedTexts().stream()
                        .map(text -> texts.template(language, "recommendation." + text + ".rationale")
                                .orElse("")))
                .toList();
    }

    private static String stated(RuleEntry rule) {
        return CERTAINTY
                .matcher(rule.text())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }

    private static String computed(RuleEntry rule) {
        String start = rule.metadata("Start").orElse("");
        if (start.equals("none")) {
            return "NOT_RATED";
        }
        long level = LEVELS.indexOf(start.equals("trials") ? "HIGH" : "LOW")
                - DOMAIN.matcher(rule.text()).results().count()
                - rule.metadata("Twice").stream().count()
                + rule.metadata("Raised").stream().count();
        return LEVELS.get((int) Math.max(0, Math.min(level, LEVELS.size() - 1L)));
    }
}
