package dev.rationale.engine.terminology;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How records write something in words.
 *
 * @param names its names by language
 * @param brands names under which it is sold
 * @param abbreviations short names
 * @param stems parts of words that look like it: {@code x-} begins one, {@code -x} ends one, {@code x} stands anywhere in one
 * @param ambiguous spellings that may mean something else as well
 */
public record Spellings(
        SortedMap<String, List<String>> names,
        List<String> brands,
        List<String> abbreviations,
        List<String> stems,
        List<String> ambiguous) {

    /** Nothing. */
    public static final Spellings NONE = new Spellings(new TreeMap<>(), List.of(), List.of(), List.of(), List.of());

    public Spellings {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        brands = List.copyOf(brands);
        abbreviations = List.copyOf(abbreviations);
        stems = List.copyOf(stems);
        ambiguous = List.copyOf(ambiguous);
    }

    /** Those that mean it and nothing else. */
    public List<String> sure() {
        return Stream.of(names.values().stream().flatMap(List::stream), brands.stream(), abbreviations.stream())
                .flatMap(one -> one)
                .distinct()
                .toList();
    }
}
