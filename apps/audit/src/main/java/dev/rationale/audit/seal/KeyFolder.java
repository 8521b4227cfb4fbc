package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.SmallFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files in which wrapped keys lie, by name. What is done here takes no key. */
record KeyFolder(Path directory) {

    private static final System.Logger LOGGER = System.getLogger(KeyFolder.class.getName());
    private static final String ENDING = ".key";
    private static final String MAKING = ".making";
    private static final String ERASING = ".erasing";

    Path file(String name) {
        return directory.resolve(name + ENDING);
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /** What the file holds, or nothing if it is not there. */
    Optional<String> text(String name) {
        try {
            return Optional.of(SmallFile.text(file(name)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, file(name) + ": the wrapped key cannot be read.", e);
        }
    }

    /** Whether a key is wrapped by the one of a short name; no, if it is not there. */
    boolean isWrappedBy(String name, String id) {
        return text(name).filter(text -> text.startsWith(id + " ")).isPresent();
    }

    /** Whether a file looks like a wrapped key; whether it is one only the key that wraps it can tell. */
    boolean isShaped(String name) {
        try {
            String text = SmallFile.text(file(name));
            return text.matches("[0-9a-f]{8} [A-Za-z0-9+/]{80,}={0,2}\n")
                    && Base64.getDecoder().decode(text.substring(9).strip()).length > Aes.KEY;
        } catch (IOException | IllegalArgumentException no) {
            return false;
        }
    }

    /** Puts a wrapped key in its file and returns when it is on the disk. */
    void put(String name, String wrapped) {
        Path file = file(name);
        Path making = making(file);
        try {
            Files.createDirectories(folder(file));
            Files.writeString(
                    making,
                    wrapped,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder(file));
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": the wrapped key cannot be written (" + e.getMessage() + ").",
                    e);
        }
    }

    /**
     * Destroys a secret. It loses its name first, so that nobody reads one that is half overwritten; what a destruction that broke
     * off left under the other name is destroyed when it is repeated.
     */
    void erase(String name) {
        Path file = file(name);
        Path erasing = file.resolveSibling(file.getFileName() + ERASING);
        try {
            if (Files.exists(file)) {
                renameUnlessGone(file, erasing);
                force(folder(file));
            }
            for (Path left : List.of(making(file), erasing)) {
                if (Files.exists(left)) {
                    overwriteAndDelete(left);
                }
            }
            if (Files.isDirectory(folder(file))) {
                force(folder(file));
            }
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": the key cannot be erased (" + e.getMessage() + "); its erasure is finished when the trail"
                            + " is opened next.",
                    e);
        }
    }

    /** Whoever asked for an erasure and whoever writes the trail may both destroy a secret, each to its end. */
    private static void renameUnlessGone(Path file, Path erasing) throws IOException {
        try {
            Files.move(file, erasing, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            LOGGER.log(System.Logger.Level.DEBUG, "A key was erased by another process at the same time.");
        }
    }

    private static void overwriteAndDelete(Path file) throws IOException {
        try {
            Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.deleteIfExists(file);
        } catch (NoSuchFileException gone) {
            LOGGER.log(System.Logger.Level.DEBUG, "A key was erased by another process at the same time.");
        }
    }

    /** Where a secret stands until it is whole; a rotation that broke off can leave it there. */
    private static Path making(Path file) {
        return file.resolveSibling(file.getFileName() + MAKING);
    }

    /** All names, sorted. */
    List<String> names() {
        try (Stream<Path> files = Files.isDirectory(directory) ? Files.walk(directory) : Stream.empty()) {
            return named(files);
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, directory + ": the keys cannot be listed.", e);
        }
    }

    /** The names that begin with a stem, looked for in the stem's own directory; sorted. */
    List<String> under(String stem) {
        Path folder = folder(directory.resolve(stem + "any"));
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return named(files).stream().filter(name -> name.startsWith(stem)).toList();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, folder + ": the keys cannot be listed.", e);
        }
    }

    private List<String> named(Stream<Path> files) {
        return files.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    private Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? directory : parent;
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
