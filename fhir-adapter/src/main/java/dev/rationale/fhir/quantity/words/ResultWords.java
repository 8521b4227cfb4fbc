package dev.rationale.fhir.quantity.words;

import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a result in a text, by one table for all languages. The longest phrase is taken first, so that "not detected" is
 * never "detected"; a "not" that no phrase explains remains in the text, which is then not understood.
 */
public final class ResultWords {

    /** The ends of lines, also as HL7 v2 writes them. */
    private static final Pattern BREAKS = Pattern.compile("\\R|\\\\(?i:\\.br|x0d|x0a|x0d0a)\\\\");

    private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})[-_](?=\\p{L})|_");
    private static final Pattern LOGARITHM = Pattern.compile("log ?(?:[\\[(]10[\\])]|10(?![\\d.,]))");

    private static final List<Row> ROWS = Table.rows("result-words.csv");

    /** No result is longer than this. */
    public static final int LONGEST = 280;

    /** Signs that mean something only where they are the whole text. */
    private static final String ALONE = "alone";

    private static final Map<String, Meaning> WHOLE = ROWS.stream()
            .filter(row -> row.text("language").equals(ALONE))
            .collect(Collectors.toUnmodifiableMap(row -> row.text("phrase"), row -> Meaning.of(row.text("meaning"))));

    private static final List<Phrase> TABLE = ROWS.stream()
            .filter(row -> !row.text("language").equals(ALONE))
            .map(row -> new Phrase(plain(row.text("phrase")), Meaning.of(row.text("meaning"))))
            .toList();

    /** The words that phrases are made of, which are not set aside before the phrases are looked for. */
    private static final Set<String> PARTS = TABLE.stream()
            .flatMap(phrase -> Stream.of(phrase.text().split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Phrase> aside;
    private final List<Phrase> phrases;

    private record Phrase(String text, Meaning meaning) {

        /** What stands in the text in place of the phrase: a comparator as a sign, a result as the end of a part. */
        String replacement() {
            if (!meaning.comparator().isEmpty()) {
                return meaning.comparator();
            }
            return meaning == Meaning.NEUTRAL || meaning == Meaning.SEROLOGY ? " " : ";";
        }
    }

    /**
     * What was taken out of a text.
     *
     * @param meanings the results that were named, without comparators
     * @param rest the text without them, its comparators as signs
     */
    public record Taken(Set<Meaning> meanings, String rest) {

        /** True if no letter and no number is left unexplained. */
        public boolean isWhole() {
            return rest.chars().noneMatch(Character::isLetterOrDigit);
        }
    }

    /** The words of amounts, and others that may stand beside one, such as the name of what is measured. */
    public static ResultWords ofAmounts(Set<String> beside) {
        return new ResultWords(
                TABLE.stream()
                        .filter(phrase -> phrase.meaning() != Meaning.SEROLOGY)
                        .toList(),
                beside);
    }

    /** The words of answers, beside which a number and its unit change nothing, and others that may stand beside one. */
    public static ResultWords ofAnswers(Set<String> beside) {
        return new ResultWords(TABLE, beside);
    }

    private ResultWords(List<Phrase> table, Set<String> beside) {
        Set<String> known = table.stream().map(Phrase::text).collect(Collectors.toSet());
        List<Phrase> own = beside.stream()
                .map(ResultWords::plain)
                .filter(word -> !word.isEmpty() && !known.contains(word))
                .map(word -> new Phrase(word, Meaning.NEUTRAL))
                .toList();
        aside = longestFirst(own.stream().filter(word -> !PARTS.contains(word.text())));
        phrases = longestFirst(Stream.concat(table.stream(), own.stream()));
    }

    private static List<Phrase> longestFirst(Stream<Phrase> phrases) {
        return phrases.sorted(
                        Comparator.comparing((Phrase phrase) -> -phrase.text().length())
                                .thenComparing(Phrase::text))
                .toList();
    }

    /** The form in which texts and phrases are compared: hyphens and low lines between letters are spaces, "log10" is "log". */
    public static String plain(String text) {
        String marked =
                BREAKS.matcher(text).replaceAll(";").replace("&lt;", "<").replace("&gt;", ">");
        return LOGARITHM
                .matcher(JOINED.matcher(PlainText.of(marked)).replaceAll(" "))
                .replaceAll("log");
    }

    /** The meaning of a text that is only a sign, such as "+" or "NR". */
    public static Optional<Meaning> alone(String text) {
        return Optional.ofNullable(WHOLE.get(plain(text)));
    }

    /** Takes out of a text what the table explains, and out of a long one nothing; the name of what is measured may stand in the middle of a phrase. */
    public Taken take(String text) {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        if (text.length() > LONGEST) {
            return new Taken(meanings, text);
        }
        String bare = taken(plain(text), aside, meanings).replaceAll(" +", " ");
        return new Taken(meanings, taken(bare, phrases, meanings));
    }

    private static String taken(String text, List<Phrase> phrases, Set<Meaning> meanings) {
        String rest = text;
        for (Phrase phrase : phrases) {
            for (int at = find(rest, phrase, 0); at >= 0; at = find(rest, phrase, at)) {
                rest = rest.substring(0, at)
                        + phrase.replacement()
                        + rest.substring(at + phrase.text().length());
                if (phrase.replacement().equals(";") && phrase.meaning() != Meaning.AGAIN) {
                    meanings.add(phrase.meaning());
                }
            }
        }
        return rest;
    }

    private static int find(String text, Phrase phrase, int from) {
        int at = text.indexOf(phrase.text(), from);
        while (at >= 0 && !standsAlone(text, at, at + phrase.text().length(), phrase)) {
            at = text.indexOf(phrase.text(), at + 1);
        }
        return at;
    }

    /** A phrase begins and ends where a word does; a number may follow a comparator without a space, as in "LT20". */
    private static boolean standsAlone(String text, int start, int end, Phrase phrase) {
        boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        if (end == text.length() || !begins) {
            return begins;
        }
        char next = text.charAt(end);
        return !Character.isLetter(next)
                && (!Character.isDigit(next) || !phrase.meaning().comparator().isEmpty());
    }
}
