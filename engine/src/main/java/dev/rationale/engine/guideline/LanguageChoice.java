package dev.rationale.engine.guideline;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses the language of an answer among those that there are texts in.
 *
 * <pre>{@code String language = LanguageChoice.among(guideline.texts().languages()).preferred(header, "en");}</pre>
 */
public final class LanguageChoice {

    /** A longer header than any browser sends is not looked at. */
    private static final int LONGEST_HEADER = 256;

    private final TreeSet<String> known;

    private LanguageChoice(Set<String> known) {
        this.known = new TreeSet<>(known);
    }

    /** A choice among languages, of which there is at least one. */
    public static LanguageChoice among(Set<String> known) {
        return new LanguageChoice(known);
    }

    /** Whether there are texts in just this language. */
    public boolean speaks(String language) {
        return known.contains(language);
    }

    /** The language that was asked for by its tag, {@code fr} for {@code fr-CA}; nothing if there are no texts in it. */
    public Optional<String> named(String tag) {
        return Optional.of(Locale.forLanguageTag(tag).getLanguage()).filter(known::contains);
    }

    /**
     * The language that is wanted most among those there are.
     *
     * @param header the value of Accept-Language
     * @param otherwise the configured language; the first of all if there are no texts in it
     */
    public String preferred(Optional<String> header, String otherwise) {
        return header.filter(value -> value.length() <= LONGEST_HEADER)
                .flatMap(LanguageChoice::ranges)
                .map(ranges -> Locale.lookupTag(ranges, known))
                .orElse(known.contains(otherwise) ? otherwise : known.first());
    }

    /** The languages there are, as a message that refuses another lists them. */
    public String known() {
        return String.join(", ", known);
    }

    private static Optional<List<LanguageRange>> ranges(String header) {
        try {
            return Optional.of(LanguageRange.parse(header));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
