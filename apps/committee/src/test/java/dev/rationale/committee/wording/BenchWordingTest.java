package dev.rationale.committee.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.Texts;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BenchWordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");
    private final Texts texts = BenchWording.texts();

    @Test
    void bothLanguagesHaveEverySentence() {
        assertThat(texts.keys("fr")).isEqualTo(texts.keys("en"));
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        assertThat(texts.keys("en"))
                .allSatisfy(key ->
                        assertThat(places("fr", key)).as(key).containsExactlyInAnyOrderElementsOf(places("en", key)));
    }

    @Test
    void aLanguageWithoutSentencesIsAnsweredInEnglish() {
        assertThat(BenchWording.in("de").language()).isEqualTo("en");
    }

    private List<String> places(String language, String key) {
        return PLACEHOLDER
                .matcher(texts.template(language, key).orElseThrow())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
