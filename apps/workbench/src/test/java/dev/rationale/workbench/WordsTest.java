package dev.rationale.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things. */
class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void frenchSaysWhatEnglishSays() {
        ResourceBundle english = ResourceBundle.getBundle("dev.rationale.workbench.words", Locale.ROOT);
        ResourceBundle french = ResourceBundle.getBundle("dev.rationale.workbench.words", Locale.FRENCH);
        assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
        List<String> same = new ArrayList<>();
        for (String key : english.keySet()) {
            assertThat(places(french.getString(key))).as(key).isEqualTo(places(english.getString(key)));
            if (english.getString(key).equals(french.getString(key))
                    && english.getString(key).contains(" ")) {
                same.add(key);
            }
        }
        assertThat(same).isEmpty();
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
