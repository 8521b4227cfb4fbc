package dev.rationale.audit.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The trail's own sentences in one language; a language without any speaks English. */
public final class Words {

    private static final String PATH = "/dev/rationale/audit/words-%s.properties";
    private static final String DEFAULT = "en";

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    /** Whether there are sentences in a language. */
    public static boolean speak(String language) {
        return language.matches("[a-z]{2}") && Words.class.getResource(PATH.formatted(language)) != null;
    }

    public static Words in(String language) {
        boolean known = speak(language);
        Properties words = new Properties();
        try (InputStream file = Words.class.getResourceAsStream(PATH.formatted(known ? language : DEFAULT))) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words);
    }

    /** The sentence of a key, filled in order; a key without a sentence stands for itself. */
    public String say(String key, Object... values) {
        return new MessageFormat(words.getProperty(key, key), Locale.ROOT).format(values);
    }
}
