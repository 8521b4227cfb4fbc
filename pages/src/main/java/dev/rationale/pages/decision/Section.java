package dev.rationale.pages.decision;

import java.util.List;

/** A heading with what stands under it. */
public record Section<T>(String heading, List<T> items) {

    public Section {
        items = List.copyOf(items);
    }

    /** A section that is not shown. */
    public static <T> Section<T> none() {
        return new Section<>("", List.of());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
