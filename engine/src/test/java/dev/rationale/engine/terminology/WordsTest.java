package dev.rationale.engine.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final String NOBODY_SEES = "\u200B";

    /** What nobody sees says nothing, but keeps a text from being read the quick way. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "Green  Tea 300mg ", " TEA", "0", "iI", "tea 2 cups a day"})
    void plainTextHasTheWordsThatItHasAmongOthers(String text) {
        assertThat(Words.of(text)).isEqualTo(Words.of(NOBODY_SEES + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"green-tea", "Green/Tea", "gr\u00E9en t\u00EBa", "green\ttea", "GREEN TEA"})
    void signsAndAccentsMeanNothing(String text) {
        assertThat(Words.of(text)).containsExactly("green", "tea");
    }
}
