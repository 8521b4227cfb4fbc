package dev.rationale.engine.terminology;

import dev.rationale.engine.terminology.Meaning.Meant;
import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import dev.rationale.engine.terminology.Meaning.Why;
import dev.rationale.engine.terminology.Resolution.Resolved;
import dev.rationale.engine.terminology.TextReader.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells what something in a record means by a value set. All its codes are looked at; codes that the set knows go before words, and
 * what words a record writes beside codes that the set does not know is read as a name.
 *
 * <pre>{@code Meaning meaning = new ValueSetReader(set).read(Described.inWords("TDF/3TC"));}</pre>
 */
public final class ValueSetReader {

    private final ValueSet set;
    private final CodeReader codes;
    private final TextReader texts;
    private final Resolution resolution;

    public ValueSetReader(ValueSet set) {
        this.set = set;
        this.codes = new CodeReader(set);
        this.texts = new TextReader(set);
        this.resolution = new Resolution(set);
    }

    /**
     * What was found.
     *
     * @param coded the entries that codes mean
     * @param known the codes that mean them
     * @param unknown the codes that the set does not know
     */
    private record Found(Set<String> coded, List<Coding> known, List<Coding> unknown, List<Read> texts) {}

    /** Reads what a record says of one thing. */
    public Meaning read(Described described) {
        Found found = find(described);
        boolean medicine = set.reads() == ValueSet.Reading.MEDICINE;
        if (!found.coded().isEmpty()) {
            return medicine ? codedMedicine(found) : codedTerm(found);
        }
        Meaning byWords = medicine ? namedMedicine(found) : namedTerm(found);
        if (byWords != Other.UNNAMED) {
            return byWords;
        }
        if (found.unknown().stream().anyMatch(codes::isWithoutSystem)) {
            return new Unclear(Why.WITHOUT_SYSTEM);
        }
        return medicine && found.texts().isEmpty() ? onlyUnknownCodes(found) : byWords;
    }

    private Found find(Described described) {
        Set<String> coded = new TreeSet<>();
        List<Coding> known = new ArrayList<>();
        List<Coding> unknown = new ArrayList<>();
        List<String> words = new ArrayList<>(described.texts());
        for (Described.Coded one : described.codings()) {
            Coding coding = CodeSystems.standard().normal(one.system(), one.code());
            Set<String> entries = codes.entries(coding);
            coded.addAll(entries);
            if (!entries.isEmpty()) {
                known.add(coding);
            } else {
                words.add(one.display());
                unknown.add(coding);
            }
        }
        return new Found(
                coded,
                known.stream().distinct().toList(),
                unknown.stream().filter(one -> !one.code().isEmpty()).distinct().toList(),
                words.stream()
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .map(texts::read)
                        .toList());
    }

    /** A term that one code says to be meant and another not, is neither, unless one of these is known to decide. */
    private Meaning codedTerm(Found found) {
        Resolved resolved = resolution.resolve(found.coded());
        if (resolved.members().isEmpty() || resolved.decided()) {
            return new Other(resolved.other().orElse(""));
        }
        return resolved.other().isPresent()
                ? new Unclear(Why.CONTRADICTORY)
                : meant(found, resolved.members(), true, List.of());
    }

    /** What codes leave out of a medicine, its name may say; what is said to be stopped is not taken for running. */
    private Meaning codedMedicine(Found found) {
        Set<String> all = new TreeSet<>(found.coded());
        found.texts().stream().filter(text -> text.whole() && !text.negated()).forEach(text -> all.addAll(text.entries()));
        Resolved resolved = resolution.resolve(all);
        if (resolved.members().isEmpty() || resolved.decided()) {
            return new Other(resolved.other().orElse(""));
        }
        return found.texts().stream().anyMatch(text -> text.negated() && (!text.entries().isEmpty() || text.whole()))
                ? new Unclear(Why.NEGATED)
                : meant(found, resolved.members(), true, List.of());
    }

    private Meaning namedMedicine(Found found) {
        Resolved resolved = resolution.resolve(entries(found.texts().stream()));
        if (resolved.members().isEmpty() || resolved.decided()) {
            return notNamed(found, resolved);
        }
        List<Read> telling =
                found.texts().stream().filter(text -> !text.entries().isEmpty()).toList();
        if (telling.stream().anyMatch(Read::negated)) {
            return new Unclear(Why.NEGATED);
        }
        boolean whole = telling.stream()
                .anyMatch(text -> text.whole()
                        && resolution.resolve(text.entries()).members().containsAll(resolved.members()));
        return meant(found, resolved.members(), whole, found.unknown());
    }

    /** Only words that say nothing else are the term of a member. */
    private Meaning namedTerm(Found found) {
        List<Read> just = found.texts().stream()
                .filter(text -> text.whole() && !text.negated())
                .toList();
        Resolved resolved = resolution.resolve(entries(just.stream()));
        Resolved anywhere = resolution.resolve(entries(found.texts().stream()));
        if (anywhere.members().isEmpty() || anywhere.decided()) {
            return notNamed(found, anywhere);
        }
        if (resolved.members().isEmpty() || anywhere.other().isPresent()) {
            return new Unclear(found.texts().stream().anyMatch(Read::negated) ? Why.NEGATED : Why.LOOKS_LIKE);
        }
        return meant(found, resolved.members(), true, found.unknown());
    }

    private static Meaning notNamed(Found found, Resolved resolved) {
        if (resolved.other().isPresent()) {
            return new Other(resolved.other().get());
        }
        return found.texts().stream().anyMatch(Read::similar) ? new Unclear(Why.LOOKS_LIKE) : Other.UNNAMED;
    }

    private static Set<String> entries(Stream<Read> texts) {
        Set<String> entries = new TreeSet<>();
        texts.forEach(text -> entries.addAll(text.entries()));
        return entries;
    }

    /** Codes alone say that it is something else only in a system of which the set lists all that is meant. */
    private Meaning onlyUnknownCodes(Found found) {
        if (found.unknown().stream().anyMatch(coding -> codes.isOf(coding, set.complete()))) {
            return Other.UNNAMED;
        }
        return new Unclear(found.unknown().isEmpty() ? Why.NAMELESS : Why.CODE_UNKNOWN);
    }

    private Meant meant(Found found, Set<String> members, boolean whole, List<Coding> toAdd) {
        return new Meant(
                new TreeSet<>(members),
                resolution.groups(members),
                whole,
                found.known(),
                toAdd.stream().filter(coding -> !coding.system().isEmpty()).toList());
    }
}
