package dev.rationale.committee.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Notices that a file was changed, added or removed, by looking at sizes and times of last change. It looks rather than
 * subscribes: editors replace files in ways that the notices of operating systems tell differently.
 */
public final class Watch {

    private final List<Path> paths;
    private SortedMap<String, String> before;

    public Watch(List<Path> paths) {
        this.paths = List.copyOf(paths);
        this.before = seen();
    }

    /** True if something has changed since the last time this was asked. */
    public boolean hasChanged() {
        SortedMap<String, String> now = seen();
        boolean changed = !now.equals(before);
        before = now;
        return changed;
    }

    private SortedMap<String, String> seen() {
        SortedMap<String, String> seen = new TreeMap<>();
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.toList()) {
                    seen.put(file.toString(), state(file));
                }
            } catch (IOException | UncheckedIOException gone) {
                seen.put(path.toString(), "gone");
            }
        }
        return seen;
    }

    /** A file that vanishes while it is looked at has changed. */
    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isDirectory() ? "directory" : attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException gone) {
            return "gone";
        }
    }
}
