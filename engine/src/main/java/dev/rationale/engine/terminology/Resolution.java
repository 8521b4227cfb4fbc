package dev.rationale.engine.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of entries that were named together which members they are: some are something else together, some say the same. */
final class Resolution {

    private final Map<String, ValueSet.Entry> members = new HashMap<>();
    private final Map<String, ValueSet.Entry> others = new HashMap<>();
    private final List<ValueSet.Combination> together = new ArrayList<>();

    /**
     * What entries come to.
     *
     * @param other the entry that is no member, if any
     * @param decided true if that goes before the members
     */
    record Resolved(SortedSet<String> members, Optional<String> other, boolean decided) {}

    Resolution(ValueSet set) {
        set.members().forEach(one -> members.put(one.name(), one));
        set.others().forEach(one -> others.put(one.name(), one));
        set.combinations().stream().filter(one -> !one.is().isEmpty()).forEach(together::add);
        together.sort(Comparator.comparingInt(one -> -one.of().size()));
    }

    Resolved resolve(Set<String> named) {
        Set<String> entries = new TreeSet<>(named);
        for (ValueSet.Combination one : together) {
            if (entries.containsAll(one.of())) {
                entries.removeAll(one.of());
                entries.add(one.is());
            }
        }
        SortedSet<String> meant = new TreeSet<>(entries);
        meant.retainAll(members.keySet());
        meant.removeIf(name -> of(members, Set.of(name))
                .flatMap(member -> member.coveredBy().stream())
                .anyMatch(entries::contains));
        Optional<String> deciding = of(others, entries)
                .filter(ValueSet.Entry::decides)
                .map(ValueSet.Entry::name)
                .findFirst();
        Optional<String> first = of(others, entries).map(ValueSet.Entry::name).findFirst();
        return new Resolved(meant, deciding.or(() -> first), deciding.isPresent());
    }

    /** Entries with those that they are made of in place of what is made of others. */
    Set<String> parts(Set<String> entries) {
        Set<String> parts = new TreeSet<>(entries);
        for (ValueSet.Combination one : together) {
            if (parts.remove(one.is())) {
                parts.addAll(one.of());
            }
        }
        return parts;
    }

    /** True if one of two sets of entries says all that the other says. */
    boolean agree(Set<String> one, Set<String> other) {
        return isAllIn(one, other) || isAllIn(other, one);
    }

    private boolean isAllIn(Set<String> some, Set<String> all) {
        return some.stream()
                .allMatch(name -> all.contains(name)
                        || all.stream().anyMatch(other -> isCovered(name, other) || isCovered(other, name)));
    }

    private boolean isCovered(String name, String by) {
        return of(members, Set.of(name)).anyMatch(one -> one.coveredBy().contains(by));
    }

    /**
     * The meaning of some members.
     *
     * @param whole false if a part of the words remains unexplained
     * @param past true if it is said to be over
     * @param read codes that the set does not know, which were read by their words
     */
    Meaning meant(Found found, Set<String> names, boolean whole, boolean past, List<Coding> read) {
        List<Coding> toAdd =
                read.stream().filter(coding -> !coding.system().isEmpty()).toList();
        TreeSet<String> groups = of(members, names)
                .map(ValueSet.Entry::group)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Meaning.Meant(new TreeSet<>(names), groups, whole, past, found.known(), toAdd);
    }

    private static Stream<ValueSet.Entry> of(Map<String, ValueSet.Entry> entries, Set<String> names) {
        return names.stream().flatMap(name -> Stream.ofNullable(entries.get(name)));
    }
}
