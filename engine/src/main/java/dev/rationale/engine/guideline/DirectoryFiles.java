package dev.rationale.engine.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Reads the files of a package from a directory, and nothing that a link leads to outside of it. */
final class DirectoryFiles extends SimpleFileVisitor<Path> {

    private final Path root;
    private final PackageBuilder files;

    private DirectoryFiles(Path root, PackageBuilder files) {
        this.root = root;
        this.files = files;
    }

    static PackageFiles read(Path directory) {
        PackageBuilder files = new PackageBuilder(directory.toString());
        try {
            // The directory may be a link that is led to another place while this goes on.
            Path root = directory.toRealPath();
            if (Files.isDirectory(root)) {
                Files.walkFileTree(root, new DirectoryFiles(root, files));
                return files.build();
            }
        } catch (IOException unreadable) {
            throw refused(directory, unreadable);
        }
        throw missing(directory);
    }

    private static InvalidGuideline refused(Path directory, IOException unreadable) {
        return Files.notExists(directory)
                ? missing(directory)
                : new InvalidGuideline(List.of(new Problem(
                        PackageBuilder.FINDING,
                        directory.toString(),
                        0,
                        "the directory cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                        "")));
    }

    private static InvalidGuideline missing(Path directory) {
        return new InvalidGuideline(List.of(new Problem(
                "M001",
                directory.toString(),
                0,
                "no such directory; expected a guideline package",
                "the path is misspelled.")));
    }

    /** What git keeps of earlier versions is no part of this one. */
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return directory.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink() ? inside(file) && Files.isRegularFile(file) : attributes.isRegularFile()) {
            try (InputStream in = Files.newInputStream(file)) {
                files.add(path(file), in);
            } catch (IOException unreadable) {
                visitFileFailed(file, unreadable);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        files.refuse(
                path(file), "the file cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        return FileVisitResult.CONTINUE;
    }

    /** A link that leads nowhere, as editors leave them beside an open file, has nothing to be read. */
    private boolean inside(Path link) {
        try {
            if (link.toRealPath().startsWith(root)) {
                return true;
            }
            files.refuse(path(link), "the link leads out of the package");
        } catch (IOException nowhere) {
            return false;
        }
        return false;
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
