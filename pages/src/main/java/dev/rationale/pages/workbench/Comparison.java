package dev.rationale.pages.workbench;

import java.util.List;

/**
 * Two answers compared.
 *
 * @param heading from what to what
 * @param supposed what is otherwise in what was asked
 * @param same said where nothing changes in the answer; empty if something does
 */
public record Comparison(String heading, List<String> supposed, List<Change> changes, String same) {

    /** Nothing was compared. */
    public static final Comparison NONE = new Comparison("", List.of(), List.of(), "");

    public Comparison {
        supposed = List.copyOf(supposed);
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return heading.isEmpty();
    }
}
