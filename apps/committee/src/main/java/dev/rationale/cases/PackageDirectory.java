package dev.rationale.cases;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files of a guideline package, for as long as they are needed: a directory that somebody edits, or a copy of a package
 * that was released or is built into the application.
 */
public final class PackageDirectory implements AutoCloseable {

    private final Path root;
    private final boolean copy;
    private final Supplier<Guideline> loading;

    private PackageDirectory(Path root, boolean copy, Supplier<Guideline> loading) {
        this.root = root;
        this.copy = copy;
        this.loading = loading;
    }

    /** The directory or released package, or the bundled package where none is named. */
    public static PackageDirectory of(Optional<Path> named) {
        return named.map(PackageDirectory::named)
                .orElseGet(() -> new PackageDirectory(
                        Guidelines.withBundledFiles(PackageDirectory::copied), true, Guidelines::bundled));
    }

    private static PackageDirectory named(Path place) {
        boolean released = Files.isRegularFile(place);
        Path root = released ? Guidelines.withReleasedFiles(place, PackageDirectory::copied) : place;
        return new PackageDirectory(root, released, () -> Guidelines.fromDirectory(root));
    }

    /** A copy of a package's files in a new temporary directory, which whoever asks for it deletes. */
    public static Path copied(Path root) {
        try {
            Path copy = Files.createTempDirectory("guideline");
            for (Path file : files(root)) {
                Path target = copy.resolve(root.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(root + ": the package cannot be copied: " + e.getMessage(), e);
        }
    }

    /** Deletes a directory that {@link #copied} made. */
    public static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": the copy cannot be deleted: " + e.getMessage(), e);
        }
    }

    public Path root() {
        return root;
    }

    /** The guideline of these files: compiled now, or with the rules compiled at build time where it is the bundled one. */
    public Guideline load() {
        return loading.get();
    }

    /** The path of a file as a reader of messages knows it: within the package if it is part of a copy. */
    public String shown(String file) {
        Path path = Path.of(file);
        return copy && path.startsWith(root) ? root.relativize(path).toString() : file;
    }

    @Override
    public void close() {
        if (copy) {
            delete(root);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
