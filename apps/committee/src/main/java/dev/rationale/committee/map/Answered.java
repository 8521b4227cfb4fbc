package dev.rationale.committee.map;

import java.util.List;

/**
 * What is said at a place of the map: the recommendations asked about that are given there.
 *
 * @param given each as code and rule, in the order of the answer; none where nothing of what was asked about is said
 */
public record Answered(List<Given> given) {

    /** A recommendation and the rule that gives it. */
    public record Given(String code, String rule) {}

    public Answered {
        given = List.copyOf(given);
    }

    /** True where nothing of what was asked about is said. */
    public boolean isGap() {
        return given.isEmpty();
    }

    /** True where several of what was asked about are said at once. */
    public boolean isOverlap() {
        return given.size() > 1;
    }
}
