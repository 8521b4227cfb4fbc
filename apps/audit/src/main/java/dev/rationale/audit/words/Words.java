package dev.rationale.audit.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** The trail's own sentences in one language; a language without any speaks English. */
public final class Words {

    private static final String PATH = "/dev/rationale/audit/words-%s.properties";
    private static final String DEFAULT = "en";

    private final Locale locale;
    private final Properties words;

    private Words(Locale locale, Properties words) {
        this.locale = locale;
        this.words = words;
    }

    /** Whether there are sentences in a language. */
    public static boolean speak(String language) {
        return language.matches("[a-z]{2}") && Words.class.getResource(PATH.formatted(language)) != null;
    }

    public static Words in(String language) {
        String spoken = speak(language) ? language : DEFAULT;
        Properties words = new Properties();
        try (InputStream file = Words.class.getResourceAsStream(PATH.formatted(spoken))) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(Locale.forLanguageTag(spoken), words);
    }

    /** The sentence of a key, filled in order; a key without a sentence stands for itself. */
    public String say(String key, Object... values) {
        return new MessageFormat(words.getProperty(key, key), Locale.ROOT).format(values);
    }

    /** A word of a key, or else what stands for it. */
    public String sayOr(String key, String otherwise) {
        return words.containsKey(key) ? say(key) : otherwise;
    }

    /** The name of a language in this one. */
    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    /** An instant as people write it, to the second in coordinated universal time, which is said. */
    public String when(Instant instant) {
        String written = DateTimeFormatter.ofPattern(words.getProperty("instant", "uuuu-MM-dd HH:mm:ss 'UTC'"), locale)
                .format(instant.atOffset(ZoneOffset.UTC));
        return written.replaceFirst("^1 ", words.getProperty("instant.first", "1") + " ");
    }
}
