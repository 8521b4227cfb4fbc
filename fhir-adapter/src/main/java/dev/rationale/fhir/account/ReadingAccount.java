package dev.rationale.fhir.account;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of each resource of an input. The four counts add up to all resources.
 *
 * @param items the resources that were looked into, in the order of the input
 * @param skipped how many resources of types that nobody asks for were passed over, by type
 * @param notices codes of what is not complete, for instance {@code page-missing}
 */
public record ReadingAccount(List<Item> items, SortedMap<String, Integer> skipped, List<String> notices) {

    public static final ReadingAccount EMPTY = new ReadingAccount(List.of(), new TreeMap<>(), List.of());

    /**
     * One resource.
     *
     * @param name the resource, as {@code Type/id} or as the reader could name it
     * @param reasons codes of why it was left out or not understood
     * @param kinds what it was read as, or may be
     * @param shape which members it has, and the codes in them, without anything of the patient
     */
    public record Item(
            String name, String type, Outcome outcome, List<String> reasons, List<String> kinds, List<String> shape) {

        public Item {
            reasons = reasons.stream().distinct().sorted().toList();
            kinds = kinds.stream().distinct().sorted().toList();
            shape = List.copyOf(shape);
        }
    }

    public ReadingAccount {
        items = List.copyOf(items);
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
        notices = notices.stream().distinct().sorted().toList();
    }

    /** How many resources there were in all. */
    public int total() {
        return items.size() + passedOver();
    }

    private int passedOver() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many resources had each outcome. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, outcome == Outcome.IRRELEVANT ? passedOver() : 0);
        }
        items.forEach(item -> counts.merge(item.outcome(), 1, Integer::sum));
        return counts;
    }

    /** This account and that of other inputs, as one. */
    public static ReadingAccount together(Collection<ReadingAccount> accounts) {
        SortedMap<String, Integer> skipped = new TreeMap<>();
        accounts.forEach(one -> one.skipped.forEach((type, count) -> skipped.merge(type, count, Integer::sum)));
        Stream<Item> items = accounts.stream().flatMap(one -> one.items.stream());
        Stream<String> notices = accounts.stream().flatMap(one -> one.notices.stream());
        return new ReadingAccount(items.toList(), skipped, notices.toList());
    }
}
