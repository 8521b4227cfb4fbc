package dev.rationale.engine.guideline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gathers the files of a package from a place that may be hostile. A path that leads out of the package or stands there twice,
 * more files and larger ones than any guideline has, and texts that are none are refused, each with its reason.
 */
public final class PackageBuilder {

    /** The most files of a package. */
    public static final int MOST_FILES = 5_000;

    /** The most bytes of one file: a patient's whole bundle among the cases is smaller. */
    public static final int LARGEST_FILE = 16 << 20;

    /** The most bytes of all files together. */
    public static final int LARGEST_PACKAGE = 64 << 20;

    static final String FINDING = "M010";

    private final String place;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, String> canonical = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int count;
    private long size;

    /**
     * Begins with no file.
     *
     * @param place where the files are from, as it is told if there are too many
     */
    public PackageBuilder(String place) {
        this.place = place;
    }

    /** Adds a file. */
    public void add(String path, byte[] content) {
        try {
            add(path, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes can always be read.", e);
        }
    }

    /**
     * Adds a file; not more of it is read than a file may hold.
     *
     * @throws InvalidGuideline if there are too many files, or they are too large together: nothing more is read then
     */
    public void add(String path, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
        count++;
        size += bytes.length;
        if (count > MOST_FILES) {
            throw tooMuch(MOST_FILES + " files");
        }
        if (size > LARGEST_PACKAGE) {
            throw tooMuch((LARGEST_PACKAGE >> 20) + " MiB");
        }
        if (!isInside(path)) {
            refuse(path, "this is no path within a package");
        } else if (bytes.length > LARGEST_FILE) {
            refuse(path, "a file of a package holds at most " + (LARGEST_FILE >> 20) + " MiB");
        } else if (files.putIfAbsent(path, bytes) != null) {
            refuse(path, "the file is there twice");
        } else if (PackageFiles.isText(path)) {
            decode(path, bytes);
        }
    }

    /** Refuses a file that its place can say more of. */
    public void refuse(String path, String reason) {
        problems.add(new Problem(FINDING, path, 0, reason, ""));
    }

    /** A name, or folders and a name, none of which leads up or to nowhere. */
    private static boolean isInside(String path) {
        return Stream.of(path.split("/", -1)).noneMatch(Set.of("", ".", "..")::contains)
                && path.chars().noneMatch(one -> one == '\\' || Character.isISOControl(one));
    }

    private InvalidGuideline tooMuch(String most) {
        return new InvalidGuideline(List.of(new Problem(
                FINDING, place, 0, "a package holds at most " + most, "the path names a folder above it.")));
    }

    private void decode(String path, byte[] bytes) {
        Utf8Text text = new Utf8Text(bytes);
        text.problem(path).ifPresent(problems::add);
        if (PackageFiles.isCanonical(path)) {
            canonical.put(path, text.normalised());
        }
    }

    /**
     * The package.
     *
     * @throws InvalidGuideline with every file that was refused
     */
    public PackageFiles build() {
        if (!problems.isEmpty()) {
            throw new InvalidGuideline(
                    problems.stream().sorted(Problem.BY_PLACE).toList());
        }
        return new PackageFiles(files, canonical);
    }
}
