package dev.rationale.engine.terminology;

import dev.rationale.engine.written.PlainYaml;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that stand beside the name of something and are no part of it. */
final class MedicineWords {

    private static final String FILE = "words.yaml";

    /** Where a run of digits meets a run of letters: {@code 300mg} is a number and a unit. */
    private static final Pattern RUNS = Pattern.compile("(?<=[\\d.,%])(?=[\\p{L}])|(?<=\\p{L})(?=\\d)");

    /** The number of a line of treatment or of a list. */
    private static final Pattern NUMBERED = Pattern.compile("\\d\\p{L}");

    private static final Pattern NUMBER = Pattern.compile("[\\d.,%]+");

    static final MedicineWords STANDARD = new MedicineWords(PlainYaml.beside(MedicineWords.class, FILE));

    private final Set<String> setAside = new HashSet<>();
    private final Set<String> joining;
    private final Set<String> negating;
    private final Set<String> salts;
    private final Set<String> nameless;
    private final Set<String> outward;
    private final Set<String> swallowed;
    private final Map<String, List<List<String>>> past;
    private final Map<String, List<List<String>>> family;

    private MedicineWords(PlainYaml kinds) {
        this.joining = words(kinds, "joining");
        this.negating = words(kinds, "negation");
        this.salts = words(kinds, "salt");
        this.nameless = words(kinds, "nameless");
        this.outward = words(kinds, "outward");
        this.swallowed = words(kinds, "swallowed");
        this.past = phrases(kinds, "past");
        this.family = phrases(kinds, "family");
        List.of("joining", "salt", "form", "unit", "use").forEach(kind -> setAside.addAll(words(kinds, kind)));
    }

    private static Set<String> words(PlainYaml kinds, String kind) {
        return all(kinds, kind).flatMap(List::stream).collect(Collectors.toSet());
    }

    /** What is of a kind in any language, each as its words. */
    private static Stream<List<String>> all(PlainYaml kinds, String kind) {
        PlainYaml byLanguage = kinds.part(kind);
        return byLanguage.keys().stream()
                .flatMap(language -> byLanguage.texts(language).stream())
                .map(Words::of);
    }

    /** Phrases by their first word, the longest first. */
    private static Map<String, List<List<String>>> phrases(PlainYaml kinds, String kind) {
        return all(kinds, kind)
                .sorted(Comparator.comparingInt((List<String> phrase) -> -phrase.size()))
                .collect(Collectors.groupingBy(phrase -> phrase.get(0)));
    }

    /** True of a word that says that it is not, no more or not yet so. */
    boolean negates(String word) {
        return negating.contains(word);
    }

    /** How many words at the beginning of some say that something was once so and is over: {@code history of}; none if 0. */
    int past(List<String> words) {
        return longest(past, words);
    }

    /** How many words at the beginning of some say that it is about a relative: {@code family history of}; none if 0. */
    int family(List<String> words) {
        return longest(family, words);
    }

    private static int longest(Map<String, List<List<String>>> phrases, List<String> words) {
        return phrases.getOrDefault(words.get(0), List.of()).stream()
                .filter(phrase -> phrase.size() <= words.size()
                        && words.subList(0, phrase.size()).equals(phrase))
                .mapToInt(List::size)
                .findFirst()
                .orElse(0);
    }

    /** True of words for a form that acts where it is put, on the skin or in the eye; a gel in a capsule is none. */
    boolean areOutward(List<String> words) {
        return words.stream().anyMatch(outward::contains) && words.stream().noneMatch(swallowed::contains);
    }

    /** True of a word that joins others, in any text. */
    boolean joins(String word) {
        return joining.contains(word);
    }

    /** True of a word that names no medicine: one that stands beside names and is no salt, or one for something that is not named. */
    boolean namesNothing(String word) {
        return nameless.contains(word)
                || NUMBERED.matcher(word).matches()
                || (isSetAside(word) && !salts.contains(word));
    }

    /** True of a salt, a form, a dose, or a word for how or when a medicine is taken. */
    boolean isSetAside(String word) {
        return setAside.contains(word)
                || Arrays.stream(RUNS.split(word, -1))
                        .allMatch(run -> NUMBER.matcher(run).matches() || setAside.contains(run));
    }
}
