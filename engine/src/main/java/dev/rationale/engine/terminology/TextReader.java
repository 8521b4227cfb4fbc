package dev.rationale.engine.terminology;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words by a value set, name by name: {@code Eliquis 5 mg tablets} names apixaban and leaves nothing unexplained. */
final class TextReader {

    /** A name with its dose right behind it. */
    private static final Pattern NAME_AND_DOSE = Pattern.compile("(.*?\\D)(\\d[\\d.,]*\\p{L}{0,4})");

    private static final MedicineWords BESIDE = MedicineWords.STANDARD;

    private final NameIndex names;
    private final boolean medicine;
    private final Set<String> ignored = new HashSet<>();

    /**
     * What a text says.
     *
     * @param entries the entries of the set that are named
     * @param whole false if a word is left that is neither a name nor one of those that stand beside names
     * @param negated true if a word says that it is not so
     * @param similar true if a part looks like something of the set and is not surely that
     */
    record Read(Set<String> entries, boolean whole, boolean negated, boolean similar) {

        Read {
            entries = new TreeSet<>(entries);
        }
    }

    TextReader(ValueSet set) {
        this.names = new NameIndex(set);
        this.medicine = set.reads() == ValueSet.Reading.MEDICINE;
        set.ignored().forEach(word -> ignored.addAll(Words.of(word)));
    }

    Read read(String text) {
        List<String> words = Words.of(text);
        Set<String> entries = new TreeSet<>();
        boolean whole = true;
        boolean negated = false;
        boolean similar = false;
        int at = 0;
        while (at < words.size()) {
            List<String> rest = words.subList(at, words.size());
            String word = rest.get(0);
            Optional<NameIndex.Name> name = name(rest);
            if (name.filter(NameIndex.Name::sure).isPresent()) {
                entries.addAll(name.get().means());
            } else if (!ignored.contains(word) && BESIDE.negates(word)) {
                negated = true;
            } else if (!isBeside(word)) {
                similar |= name.isPresent() || names.isVague(word) || names.looksLikeOne(word);
                whole &= names.isVague(word);
            }
            at += name.map(one -> one.words().size()).orElse(1);
        }
        return new Read(entries, whole, negated, similar);
    }

    private Optional<NameIndex.Name> name(List<String> rest) {
        Optional<NameIndex.Name> found = names.longest(rest);
        Matcher glued = NAME_AND_DOSE.matcher(rest.get(0));
        if (found.isPresent() || !medicine || !glued.matches() || !BESIDE.isSetAside(glued.group(2))) {
            return found;
        }
        return names.longest(List.of(glued.group(1)));
    }

    private boolean isBeside(String word) {
        return ignored.contains(word) || (medicine ? BESIDE.isSetAside(word) : BESIDE.joins(word));
    }
}
