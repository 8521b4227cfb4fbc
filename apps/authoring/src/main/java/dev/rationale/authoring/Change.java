package dev.rationale.authoring;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.TextEdit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Edits of several files at once.
 *
 * @param edits by the path that each file has before
 * @param moved new path by old one, for files that are called after what is renamed
 */
public record Change(SortedMap<String, List<TextEdit>> edits, SortedMap<String, String> moved) {

    public Change {
        SortedMap<String, List<TextEdit>> copied = new TreeMap<>();
        edits.forEach((file, some) -> copied.put(file, List.copyOf(some)));
        edits = Collections.unmodifiableSortedMap(copied);
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    }

    /** Edits of one file. */
    static Change in(String file, List<TextEdit> edits) {
        return new Change(new TreeMap<>(Map.of(file, edits)), new TreeMap<>());
    }

    /** A file that gets another name. */
    static Change move(String file, String other) {
        return new Change(new TreeMap<>(), new TreeMap<>(Map.of(file, other)));
    }

    /** The texts of all edited files afterwards, by the path that each has before. */
    public SortedMap<String, String> applied(Draft draft) {
        SortedMap<String, String> texts = new TreeMap<>();
        edits.forEach((file, some) -> texts.put(file, new Lines(draft.text(file).orElse("")).edited(some)));
        return texts;
    }
}
