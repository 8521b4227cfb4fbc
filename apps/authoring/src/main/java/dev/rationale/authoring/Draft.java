package dev.rationale.authoring;

import dev.rationale.engine.guideline.PackageFiles;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package as its authors see it now: the files that were saved, and the texts that nobody saved yet in place of them. A value; an
 * edit makes another one.
 *
 * <pre>{@code Draft draft = Draft.of(PackageFiles.in(directory)).with("rules/a.drl", text);}</pre>
 */
public final class Draft {

    private final PackageFiles saved;
    private final SortedMap<String, String> unsaved;
    private final PackageFiles files;

    private Draft(PackageFiles saved, SortedMap<String, String> unsaved, PackageFiles files) {
        this.saved = saved;
        this.unsaved = Collections.unmodifiableSortedMap(unsaved);
        this.files = files;
    }

    /** A package of which everything was saved. */
    public static Draft of(PackageFiles saved) {
        return new Draft(saved, new TreeMap<>(), saved);
    }

    /**
     * The same with the text of a file that nobody saved yet, which may be a new one.
     *
     * @throws dev.rationale.engine.guideline.InvalidGuideline if the path is none within a package, or the text is larger than one holds
     */
    public Draft with(String file, String text) {
        return with(Map.of(file, text));
    }

    /** The same with several texts. */
    public Draft with(Map<String, String> texts) {
        SortedMap<String, String> more = new TreeMap<>(unsaved);
        more.putAll(texts);
        return new Draft(saved, more, files.with(texts));
    }

    /** The same with the file as it was saved. */
    public Draft reverted(String file) {
        if (!unsaved.containsKey(file)) {
            return this;
        }
        SortedMap<String, String> fewer = new TreeMap<>(unsaved);
        fewer.remove(file);
        return new Draft(saved, fewer, fewer.isEmpty() ? saved : saved.with(fewer));
    }

    /** The same texts over files that were saved meanwhile. */
    public Draft over(PackageFiles other) {
        return unsaved.isEmpty() ? of(other) : new Draft(other, new TreeMap<>(unsaved), other.with(unsaved));
    }

    /** The package as its texts stand. */
    public PackageFiles files() {
        return files;
    }

    /** The package as it was saved. */
    public PackageFiles saved() {
        return saved;
    }

    /** The texts that nobody saved, by path. */
    public SortedMap<String, String> unsaved() {
        return unsaved;
    }

    /** The paths of all files, sorted. */
    public Set<String> paths() {
        return files.paths();
    }

    /** The text of a file as it stands, with the line ends that it has. */
    public Optional<String> text(String file) {
        String mine = unsaved.get(file);
        return mine == null ? files.text(file) : Optional.of(mine);
    }
}
