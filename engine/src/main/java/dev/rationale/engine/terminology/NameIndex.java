package dev.rationale.engine.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The spellings of a value set, by their first word; of two that fit at one place the longer is meant. */
final class NameIndex {

    private static final Comparator<Name> LONGEST_FIRST =
            Comparator.comparingInt((Name name) -> -name.words().size());

    /** How long the short names are that are written one behind the other. */
    private static final int SHORT = 3;

    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final List<Stem> stems = new ArrayList<>();
    private final Set<String> vague = new HashSet<>();
    private final Misspellings misspellings = new Misspellings();
    private final boolean medicine;

    /**
     * A spelling.
     *
     * @param means the entries that it names
     * @param sure false if it may mean something else as well
     * @param brief true of a short name of one entry, which other things may have as well
     */
    record Name(List<String> words, Set<String> means, boolean sure, boolean brief) {}

    /** A part of a word that looks like something of the set. */
    private record Stem(String part, boolean begins, boolean ends, Set<String> means) {

        static Stem of(String written, Set<String> means) {
            boolean begins = written.endsWith("-");
            boolean ends = written.startsWith("-");
            String part = String.join("", Words.of(written));
            return new Stem(part, begins, ends, means);
        }

        boolean isIn(String word) {
            return begins ? word.startsWith(part) : ends ? word.endsWith(part) : word.contains(part);
        }
    }

    NameIndex(ValueSet set) {
        this.medicine = set.reads() == ValueSet.Reading.MEDICINE;
        List.of(set.members(), set.others())
                .forEach(list -> list.forEach(entry -> add(entry.spellings(), Set.of(entry.name()))));
        set.combinations().forEach(one -> add(one.spellings(), one.means()));
        set.vague().forEach(word -> vague.addAll(Words.of(word)));
        byFirst.values().forEach(names -> names.sort(LONGEST_FIRST));
    }

    private void add(Spellings spellings, Set<String> means) {
        spellings
                .sure()
                .forEach(text -> add(new Name(
                        Words.of(text),
                        means,
                        true,
                        means.size() == 1 && spellings.abbreviations().contains(text))));
        spellings.ambiguous().forEach(text -> add(new Name(Words.of(text), means, false, false)));
        spellings.stems().forEach(text -> stems.add(Stem.of(text, means)));
    }

    private void add(Name name) {
        byFirst.computeIfAbsent(name.words().get(0), any -> new ArrayList<>()).add(name);
        if (medicine && name.sure() && name.words().size() == 1) {
            misspellings.add(name.words().get(0), name.means());
        }
    }

    /** The longest spelling at the beginning of some words. */
    Optional<Name> longest(List<String> words) {
        return byFirst.getOrDefault(words.get(0), List.of()).stream()
                .filter(name -> name.words().size() <= words.size()
                        && words.subList(0, name.words().size()).equals(name.words()))
                .findFirst();
    }

    /** True of a word that says that there is something of the set and not what. */
    boolean isVague(String word) {
        return vague.contains(word);
    }

    /** The entries that a word looks like. */
    Set<String> lookedLike(String word) {
        Set<String> means = new HashSet<>();
        stems.stream().filter(stem -> stem.isIn(word)).forEach(stem -> means.addAll(stem.means()));
        return means.isEmpty() ? misspellings.meant(word) : means;
    }

    /** The short names of which a word is made without a sign between them: {@code TDF3TCDTG}. */
    Optional<Name> joined(String word) {
        Set<String> means = new HashSet<>();
        int at = 0;
        int parts = 0;
        while (at + SHORT <= word.length()) {
            Optional<Name> part = longest(List.of(word.substring(at, at + SHORT)))
                    .filter(name -> name.brief() && name.words().size() == 1);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            means.addAll(part.get().means());
            at += SHORT;
            parts++;
        }
        return parts > 1 && at == word.length()
                ? Optional.of(new Name(List.of(word), means, true, false))
                : Optional.empty();
    }
}
