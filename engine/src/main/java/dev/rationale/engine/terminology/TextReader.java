package dev.rationale.engine.terminology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads words by a value set, name by name: {@code Eliquis 5 mg tablets} names apixaban and leaves nothing unexplained. */
final class TextReader {

    /** A name with its dose right behind it. */
    private static final Pattern NAME_AND_DOSE = Pattern.compile("(.*?\\D)(\\d[\\d.,]*\\p{L}{0,4})");

    /** Among what changes nothing, this stands for a year. */
    private static final String ANY_YEAR = "yyyy";

    /** Among what changes nothing, this stands for a number of weeks, days or years. */
    private static final String ANY_NUMBER = "nn";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.?");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    /** The letters in which sets write names down; a single other letter is that of a unit. */
    private static final Set<Character.UnicodeScript> READ =
            Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.COMMON, Character.UnicodeScript.INHERITED);

    private static final MedicineWords BESIDE = MedicineWords.STANDARD;

    private final NameIndex names;
    private final boolean medicine;
    private final Set<String> ignored = new HashSet<>();

    /** {@code a<b} where nothing more is said by a beside b. */
    private final Set<String> covered = new HashSet<>();

    /**
     * What a text says.
     *
     * @param entries the entries of the set that are named
     * @param whole false if a word is left that is neither a name nor one of those that stand beside names
     * @param negated true if a word says that it is not so
     * @param denied true if that word stands before all names or at the end, and so surely speaks of what is named
     * @param similar true if a part looks like something of the set and is not surely that
     * @param brief true if a single short name is all that is named
     * @param nameless true if no word of it is anything's name
     * @param past true if words say that it was once so and is over; of a medicine those deny it
     * @param family true if words say that it is about a relative
     * @param outward true if words say that the medicine acts only where it is put
     * @param foreign true if it names nothing and is written in letters in which nobody wrote names down
     */
    record Read(
            Set<String> entries,
            boolean whole,
            boolean negated,
            boolean denied,
            boolean similar,
            boolean brief,
            boolean nameless,
            boolean past,
            boolean family,
            boolean outward,
            boolean foreign) {

        Read {
            entries = new TreeSet<>(entries);
        }
    }

    /** What is gathered on the way through a text. */
    private static final class Gathered {

        private final List<NameIndex.Name> named = new ArrayList<>();
        private final Set<String> entries = new TreeSet<>();
        private final List<Set<String>> similar = new ArrayList<>();
        private boolean unexplained;
        private boolean negated;
        private boolean denied;
        private boolean ending;
        private boolean past;
        private boolean family;
        private boolean dated;
        private boolean vague;
    }

    TextReader(ValueSet set) {
        this.names = new NameIndex(set);
        this.medicine = set.reads() == ValueSet.Reading.MEDICINE;
        set.members().forEach(one -> one.coveredBy().forEach(by -> covered.add(one.name() + "<" + by)));
        set.ignored().forEach(word -> ignored.addAll(Words.of(word)));
    }

    Read read(String text) {
        List<String> words = Words.of(text);
        Gathered gathered = new Gathered();
        int at = 0;
        while (at < words.size()) {
            List<String> rest = words.subList(at, words.size());
            Optional<NameIndex.Name> name = name(rest);
            int aside = name.isPresent() ? 0 : qualified(rest, gathered);
            if (aside > 0) {
                at += aside;
                continue;
            }
            gathered.ending &= name.isEmpty() && BESIDE.joins(rest.get(0));
            gather(rest.get(0), name, gathered);
            if (name.isEmpty() && medicine) {
                broken(rest).filter(means -> !means.isEmpty()).ifPresent(gathered.similar::add);
            }
            at += name.map(one -> one.words().size()).orElse(1);
        }
        List<Set<String>> open = gathered.similar.stream()
                .filter(means -> !isShortFor(means, gathered.entries))
                .toList();
        boolean brief = gathered.named.size() == 1 && gathered.named.get(0).brief();
        return new Read(
                gathered.entries,
                open.isEmpty() && !gathered.unexplained && (gathered.past || !gathered.dated),
                gathered.negated,
                gathered.denied || gathered.ending,
                gathered.vague || !open.isEmpty(),
                brief,
                !words.isEmpty() && words.stream().allMatch(BESIDE::namesNothing),
                gathered.past,
                gathered.family,
                medicine && BESIDE.areOutward(words),
                gathered.entries.isEmpty() && words.stream().anyMatch(TextReader::isForeign));
    }

    private static boolean isForeign(String word) {
        return word.codePoints()
                        .filter(Character::isLetter)
                        .filter(letter -> !READ.contains(Character.UnicodeScript.of(letter)))
                        .count()
                > 1;
    }

    private void gather(String word, Optional<NameIndex.Name> name, Gathered gathered) {
        if (name.filter(NameIndex.Name::sure).isPresent()) {
            gathered.named.add(name.get());
            gathered.entries.addAll(name.get().means());
        } else if (name.isPresent()) {
            gathered.similar.add(name.get().means());
        } else if (!ignored.contains(word) && BESIDE.negates(word)) {
            gathered.negated = true;
            gathered.denied |= gathered.named.isEmpty();
            gathered.ending = true;
        } else if (names.isVague(word)) {
            gathered.vague = true;
        } else if (!isBeside(word)) {
            Set<String> like = names.lookedLike(word);
            gathered.unexplained |= like.isEmpty();
            Stream.of(like).filter(means -> !means.isEmpty()).forEach(gathered.similar::add);
        }
    }

    /** How many words at the beginning of some say of a term whose it is, or when it was. The year of what is over says nothing more. */
    private int qualified(List<String> rest, Gathered gathered) {
        if (medicine || ignored.contains(rest.get(0))) {
            return 0;
        }
        int family = BESIDE.family(rest);
        int past = BESIDE.past(rest);
        gathered.family |= family > 0;
        gathered.past |= past > 0;
        boolean year = YEAR.matcher(rest.get(0)).matches() && !ignored.contains(ANY_YEAR);
        gathered.dated |= year;
        return Math.max(Math.max(family, past), YEAR.matcher(rest.get(0)).matches() ? 1 : 0);
    }

    /** {@code Trii-meq}: a word that is nobody's name, and the next, may be one that was broken, though the next is a unit. */
    private Optional<Set<String>> broken(List<String> rest) {
        if (rest.size() < 2 || isBeside(rest.get(0))) {
            return Optional.empty();
        }
        if (name(rest.subList(1, rest.size())).isPresent()) {
            return Optional.empty();
        }
        String joined = rest.get(0) + rest.get(1);
        return names.longest(List.of(joined))
                .map(NameIndex.Name::means)
                .or(() -> Optional.of(names.lookedLike(joined)));
    }

    /** {@code bictegrav (Biktarvy)}: what looks like an entry that is named beside it, is short for it. */
    private boolean isShortFor(Set<String> means, Set<String> named) {
        return means.stream()
                .anyMatch(
                        one -> named.contains(one) || named.stream().anyMatch(by -> covered.contains(one + "<" + by)));
    }

    private Optional<NameIndex.Name> name(List<String> rest) {
        Optional<NameIndex.Name> found = names.longest(rest);
        if (found.isPresent() || !medicine) {
            return found;
        }
        Matcher glued = NAME_AND_DOSE.matcher(rest.get(0));
        return glued.matches() && BESIDE.isSetAside(glued.group(2))
                ? names.longest(List.of(glued.group(1)))
                : names.joined(rest.get(0));
    }

    private boolean isBeside(String word) {
        boolean counted = ignored.contains(ANY_NUMBER) && NUMBER.matcher(word).matches();
        return counted || ignored.contains(word) || (medicine ? BESIDE.isSetAside(word) : BESIDE.joins(word));
    }
}
