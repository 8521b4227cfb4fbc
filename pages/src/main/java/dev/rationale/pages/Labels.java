package dev.rationale.pages;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that pages bring themselves, such as the way past the navigation. A language without any gets English. */
public record Labels(ResourceBundle words) {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Labels in(String language) {
        return new Labels(ResourceBundle.getBundle(
                "dev.rationale.pages.labels", Locale.forLanguageTag(language), NO_OTHER_LANGUAGE));
    }

    public String say(String key) {
        return words.getString(key);
    }
}
