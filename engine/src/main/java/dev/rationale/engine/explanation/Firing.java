package dev.rationale.engine.explanation;

import java.util.Comparator;
import java.util.List;

/**
 * One rule that fired.
 *
 * @param rule stable id of the rule
 * @param phase the phase in which it fired
 * @param matched ids of the facts it matched, sorted
 * @param inserted ids of the facts it inserted, sorted
 */
public record Firing(String rule, String phase, List<String> matched, List<String> inserted) {

    /** The order of firings within a phase: by rule, then by what was matched and inserted. Drools' own order is no one's. */
    public static final Comparator<Firing> CANONICAL = Comparator.comparing(Firing::rule)
            .thenComparing(Firing::matched, Firing::inOrder)
            .thenComparing(Firing::inserted, Firing::inOrder);

    public Firing {
        matched = canonical(matched);
        inserted = canonical(inserted);
    }

    private static List<String> canonical(List<String> ids) {
        return isCanonical(ids)
                ? List.copyOf(ids)
                : ids.stream().distinct().sorted().toList();
    }

    private static boolean isCanonical(List<String> ids) {
        for (int index = 1; index < ids.size(); index++) {
            if (ids.get(index - 1).compareTo(ids.get(index)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int inOrder(List<String> left, List<String> right) {
        for (int index = 0; index < Math.min(left.size(), right.size()); index++) {
            int byId = left.get(index).compareTo(right.get(index));
            if (byId != 0) {
                return byId;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
