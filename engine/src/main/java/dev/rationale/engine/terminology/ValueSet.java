package dev.rationale.engine.terminology;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a guideline means by a word such as "antiretroviral": codes, and the words by which records name the same.
 *
 * @param date when it was last looked over
 * @param complete the systems in which everything that is meant is listed, by their addresses
 * @param sources where its rows are from, by the key that the rows name
 * @param members what is meant
 * @param others what is known and not meant
 * @param combinations several of these under one name or code
 * @param ignored words that change nothing
 * @param vague words that say that there is a member and not which
 * @param digest SHA-256, in hexadecimal, over the file
 */
public record ValueSet(
        String id,
        String title,
        String version,
        String date,
        Reading reads,
        Set<String> complete,
        SortedMap<String, Source> sources,
        List<Entry> members,
        List<Entry> others,
        List<Combination> combinations,
        List<String> ignored,
        List<String> vague,
        String digest) {

    /** How the words of a record are read. */
    public enum Reading {
        /** Names of medicines, between which salts, forms, doses and how they are taken are set aside. */
        MEDICINE,
        /** A term, which has to be just that of a member. */
        TERM
    }

    /** Where rows are from. */
    public record Source(String title, String url, String licence) {}

    /**
     * Something with a name of its own.
     *
     * @param name what facts and rules call it
     * @param group the group it belongs to, a class of drugs for instance; else empty
     * @param decides true if it goes before what any other code of the same concept says
     * @param coveredBy more precise members beside which it says nothing more
     * @param alsoFor for what else it is given, so that it alone does not tell why; empty if for nothing else
     */
    public record Entry(
            String name,
            String group,
            boolean decides,
            Set<String> coveredBy,
            Set<String> alsoFor,
            Spellings spellings,
            Codes codes) {

        public Entry {
            coveredBy = Set.copyOf(coveredBy);
            alsoFor = Set.copyOf(alsoFor);
        }
    }

    /**
     * Several entries together.
     *
     * @param is the entry that they are when they come together; empty if they stay what they are
     */
    public record Combination(Set<String> of, String is, Spellings spellings, Codes codes) {

        public Combination {
            of = Set.copyOf(of);
        }

        /** What its names and codes mean. */
        Set<String> means() {
            return is.isEmpty() ? of : Set.of(is);
        }
    }

    public ValueSet {
        complete = Collections.unmodifiableSet(new TreeSet<>(complete));
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        members = List.copyOf(members);
        others = List.copyOf(others);
        combinations = List.copyOf(combinations);
        ignored = List.copyOf(ignored);
        vague = List.copyOf(vague);
    }

    /** The member of a name. */
    public Optional<Entry> member(String name) {
        return members.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Those of some members that are given for nothing else, so that they tell why. */
    public SortedSet<String> telling(Set<String> names) {
        SortedSet<String> telling = new TreeSet<>(names);
        telling.removeIf(
                name -> member(name).filter(one -> !one.alsoFor().isEmpty()).isPresent());
        return telling;
    }

    /** All codes of members, alone and combined. */
    public Stream<Codes.Row> rows() {
        return codes().flatMap(codes -> codes.rows().stream());
    }

    /** All beginnings of codes of members, alone and combined. */
    public Stream<Codes.Prefix> prefixes() {
        return codes().flatMap(codes -> codes.prefixes().stream());
    }

    /** The codes of some members, alone and combined; of all members if none is named. */
    public List<Codes> codesOf(Set<String> names) {
        if (names.isEmpty()) {
            return codes().toList();
        }
        return Stream.concat(
                        members.stream()
                                .filter(one -> names.contains(one.name()))
                                .map(Entry::codes),
                        combinations.stream()
                                .filter(one -> one.means().stream().anyMatch(names::contains))
                                .map(Combination::codes))
                .toList();
    }

    private Stream<Codes> codes() {
        return Stream.concat(
                members.stream().map(Entry::codes),
                combinations.stream().filter(this::hasMembers).map(Combination::codes));
    }

    /** What the set says of one code, in its normal form. */
    public Optional<Codes.Row> row(Coding coding) {
        return rows().filter(row -> row.coding().equals(coding)).findFirst();
    }

    private boolean hasMembers(Combination one) {
        return one.means().stream().anyMatch(name -> member(name).isPresent());
    }
}
