package dev.rationale.cdshooks.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Chooses the language of an answer. */
public final class Languages {

    private static final int LONGEST_HEADER = 200;

    private Languages() {}

    /**
     * The language that is wanted most among those there are.
     *
     * @param header the value of Accept-Language
     * @param otherwise the configured language
     */
    public static String chosen(Optional<String> header, Set<String> known, String otherwise) {
        String fallback = known.contains(otherwise) ? otherwise : new TreeSet<>(known).first();
        return header.filter(value -> value.length() <= LONGEST_HEADER)
                .flatMap(Languages::ranges)
                .map(ranges -> Locale.lookupTag(ranges, known))
                .orElse(fallback);
    }

    private static Optional<List<LanguageRange>> ranges(String header) {
        try {
            return Optional.of(LanguageRange.parse(header));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
