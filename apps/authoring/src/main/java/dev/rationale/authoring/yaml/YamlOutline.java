package dev.rationale.authoring.yaml;

import java.util.List;
import java.util.Optional;

/**
 * The keys and values of a YAML text, in the order in which they are written. A line that cannot be read is left out, and what
 * stands around it is not.
 *
 * @param complete true if the whole text could be read
 */
public record YamlOutline(List<YamlEntry> entries, boolean complete) {

    private static final int TRIES = 4;

    public YamlOutline {
        entries = List.copyOf(entries);
    }

    /** What can be read of a text. */
    public static YamlOutline of(String text) {
        YamlEvents read = YamlEvents.of(text);
        YamlEvents best = read;
        String tried = text;
        for (int again = 0; again < TRIES && read.failedAt() >= 0; again++) {
            tried = without(tried, read.failedAt());
            read = YamlEvents.of(tried);
            best = read.entries().size() > best.entries().size() ? read : best;
        }
        return new YamlOutline(best.entries(), best.failedAt() < 0 && tried.equals(text));
    }

    /** The text with one line blanked out; if nothing is on it, with the nearest line above that has something. */
    private static String without(String text, int offset) {
        int end = Math.min(offset, text.length());
        int start = text.lastIndexOf('\n', end - 1) + 1;
        int stop = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        while (text.substring(start, stop).isBlank() && start > 0) {
            stop = start - 1;
            start = text.lastIndexOf('\n', stop - 1) + 1;
        }
        return text.substring(0, start) + " ".repeat(stop - start) + text.substring(stop);
    }

    /** The entry with this path and, if its last step is an item, this index. */
    public Optional<YamlEntry> entry(List<String> path) {
        return entries.stream().filter(one -> one.path().equals(path)).findFirst();
    }

    /** The innermost entry whose key or value an offset touches. */
    public Optional<YamlEntry> touching(int offset) {
        return entries.stream()
                .filter(one -> one.keyStart() <= offset && offset <= Math.max(one.keyEnd(), one.end()))
                .reduce((outer, inner) -> inner);
    }

    /** The entries whose path has a form, as {@link YamlEntry#at} reads it. */
    public List<YamlEntry> all(String... form) {
        return entries.stream().filter(one -> one.at(form)).toList();
    }
}
