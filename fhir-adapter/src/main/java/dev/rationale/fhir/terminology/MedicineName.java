package dev.rationale.fhir.terminology;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a medicine's name in a record says, word by word: {@code Eliquis 5 mg tablets} names apixaban and leaves nothing unexplained.
 *
 * @param drugs the medicines that are named, by the names that the declaration gives them
 * @param explained false if a word is left that is neither a name nor a salt, a form, a dose or how it is taken
 * @param negated true if a word says that it is not taken
 */
public record MedicineName(Set<String> drugs, boolean explained, boolean negated) {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s/+,;:&()\\[\\]|®™*-]+");
    private static final Pattern DOSE = Pattern.compile("\\d+(?:\\.\\d+)*\\p{L}{0,4}%?");
    private static final Map<String, String> KNOWN_WORDS = knownWords();

    public MedicineName {
        drugs = Set.copyOf(drugs);
    }

    /**
     * Reads a text.
     *
     * @param names the spellings of each medicine by its name; of two that fit at one place the longer is meant
     */
    public static MedicineName in(String text, Map<String, List<String>> names) {
        List<String> words = words(text);
        Set<String> drugs = new TreeSet<>();
        boolean explained = true;
        boolean negated = false;
        int at = 0;
        while (at < words.size()) {
            Found found = longest(words.subList(at, words.size()), names);
            if (found.length() > 0) {
                drugs.add(found.drug());
            } else {
                String meaning = KNOWN_WORDS.getOrDefault(words.get(at), "");
                negated |= meaning.equals("negation");
                explained &= !meaning.isEmpty() || DOSE.matcher(words.get(at)).matches();
            }
            at += Math.max(1, found.length());
        }
        return new MedicineName(drugs, explained, negated);
    }

    /** A name found at the beginning of some words, and how many of them it takes; none if it takes none. */
    private record Found(String drug, int length) {}

    private static Found longest(List<String> words, Map<String, List<String>> names) {
        Found longest = new Found("", 0);
        for (Map.Entry<String, List<String>> drug : names.entrySet()) {
            for (String spelling : drug.getValue()) {
                List<String> name = words(spelling);
                boolean fits = name.size() <= words.size()
                        && words.subList(0, name.size()).equals(name);
                if (fits && name.size() > longest.length()) {
                    longest = new Found(drug.getKey(), name.size());
                }
            }
        }
        return longest;
    }

    private static List<String> words(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(SEPARATOR.split(normal, -1))
                .map(word -> word.replaceFirst("\\.$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> knownWords() {
        Map<String, String> known = new HashMap<>();
        for (Row row : Table.rows("medicine-words.csv")) {
            words(row.text("words")).forEach(word -> known.put(word, row.text("meaning")));
        }
        return known;
    }
}
