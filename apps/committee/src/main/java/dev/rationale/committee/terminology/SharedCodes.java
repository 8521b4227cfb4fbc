package dev.rationale.committee.terminology;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.ValueSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What somebody who looks after several value sets wants to know and that may be meant so. */
public final class SharedCodes {

    private SharedCodes() {}

    /** A line for each code that is a member of several sets, and for each system that is known by its address alone. */
    public static List<String> notes(Collection<ValueSet> sets) {
        TreeMap<Coding, SortedSet<String>> owners = new TreeMap<>();
        TreeMap<String, SortedSet<String>> strange = new TreeMap<>();
        for (ValueSet set : sets) {
            set.rows().map(row -> row.coding()).forEach(coding -> {
                owners.computeIfAbsent(coding, any -> new TreeSet<>()).add(set.id());
                if (CodeSystems.standard().system(coding.system()).isEmpty()) {
                    strange.computeIfAbsent(coding.system(), any -> new TreeSet<>())
                            .add(set.id());
                }
            });
        }
        return Stream.concat(
                        owners.entrySet().stream()
                                .filter(one -> one.getValue().size() > 1)
                                .map(one -> CodeSystems.standard()
                                                .name(one.getKey().system()) + " "
                                        + one.getKey().code() + " is in " + String.join(" and ", one.getValue())),
                        strange.entrySet().stream()
                                .map(one -> one.getKey() + " is known by this address alone (in "
                                        + String.join(", ", one.getValue()) + ")"))
                .toList();
    }
}
