package dev.rationale.workbench.page;

import dev.rationale.pages.Words;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The workbench's own words in a language; {@code {0}} in them is a place for a value. */
public final class Wordbook implements Words {

    /** The languages that the workbench speaks. */
    public static final List<String> LANGUAGES = List.of("en", "fr");

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private Wordbook(ResourceBundle words) {
        this.words = words;
    }

    /** The words in one of {@link #LANGUAGES}, or in English. */
    public static Wordbook in(String language) {
        return new Wordbook(ResourceBundle.getBundle(
                "dev.rationale.workbench.words", Locale.forLanguageTag(language), NO_OTHER_LANGUAGE));
    }

    @Override
    public String say(String key) {
        return words.getString(key);
    }

    /** A sentence with values in its places. */
    public String say(String key, Object... values) {
        String sentence = say(key);
        for (int place = 0; place < values.length; place++) {
            sentence = sentence.replace("{" + place + "}", String.valueOf(values[place]));
        }
        return sentence;
    }
}
