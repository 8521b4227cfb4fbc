package dev.rationale.fhir.out;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source as somebody at a bedside knows it: who said it, and when.
 *
 * @param who the citation if it is short; else its first sentence, which names its authors, or is its title
 * @param year of publication, empty if the citation names none
 */
record ShortCitation(String who, String year) {

    static final Comparator<ShortCitation> NEWEST_FIRST =
            Comparator.comparing(ShortCitation::year).reversed();

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    /** Words of a citation that is short enough as it is, and of a first sentence. */
    private static final int SHORT = 15;

    private static final int MOST_WORDS = 10;

    static ShortCitation of(String citation) {
        Matcher years = YEAR.matcher(citation);
        String year = years.find() ? years.group() : "";
        String[] all = citation.split("\\s+");
        String[] words = all.length <= SHORT ? all : citation.split("\\. ", 2)[0].split("\\s+");
        String who = String.join(" ", Arrays.copyOf(words, Math.min(words.length, MOST_WORDS)));
        return new ShortCitation(words.length > MOST_WORDS ? who + " …" : who, year);
    }

    @Override
    public String toString() {
        return year.isEmpty() || who.contains(year) ? who : who + ", " + year;
    }
}
