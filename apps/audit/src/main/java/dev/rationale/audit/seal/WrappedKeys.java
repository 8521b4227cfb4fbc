package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Secrets in files of their own, each wrapped by the master key and bound to its path. One that is gone is gone for good. */
final class WrappedKeys {

    private static final System.Logger LOGGER = System.getLogger(WrappedKeys.class.getName());
    private static final String ENDING = ".key";
    private static final String MAKING = ".making";
    private static final String ERASING = ".erasing";

    private final Path directory;
    private final SecureRandom random;
    private final MasterKey master;

    WrappedKeys(Path directory, MasterKey master, SecureRandom random) {
        this.directory = directory;
        this.master = master;
        this.random = random;
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** Unwraps a secret, or nothing if it is not there. */
    Optional<byte[]> read(String name) {
        try {
            return Optional.of(unwrapped(name, Files.readString(file(name), StandardCharsets.US_ASCII), master));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, file(name) + ": the wrapped key cannot be read.", e);
        }
    }

    /** Wraps a secret and returns when it is on the disk. */
    void write(String name, byte[] secret) {
        write(name, secret, master);
    }

    private void write(String name, byte[] secret, MasterKey with) {
        Path file = file(name);
        Path making = making(file);
        try {
            Files.createDirectories(directory(file));
            String wrapped = with.id() + " "
                    + Base64.getEncoder().encodeToString(Aes.seal(with.bytes(), secret, name, random)) + "\n";
            Files.writeString(
                    making,
                    wrapped,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(directory(file));
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": the wrapped key cannot be written (" + e.getMessage() + ").",
                    e);
        }
    }

    private byte[] unwrapped(String name, String text, MasterKey with) {
        List<String> parts = text.strip()
                .lines()
                .flatMap(line -> Stream.of(line.split(" ", 2)))
                .toList();
        if (parts.size() == 2 && parts.get(0).equals(with.id())) {
            try {
                Optional<byte[]> secret =
                        Aes.open(with.bytes(), Base64.getDecoder().decode(parts.get(1)), name);
                if (secret.isPresent()) {
                    return secret.get();
                }
            } catch (IllegalArgumentException altered) {
                throw unfit(name);
            }
        }
        throw unfit(name);
    }

    /** Whether a file looks like a wrapped key; whether it is one only the master key can tell. */
    static boolean isShaped(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            return text.matches("[0-9a-f]{8} [A-Za-z0-9+/]{80,}={0,2}\n")
                    && Base64.getDecoder().decode(text.substring(9).strip()).length > Aes.KEY;
        } catch (IOException | IllegalArgumentException no) {
            return false;
        }
    }

    private AuditFailure unfit(String name) {
        return new AuditFailure(
                AuditFailure.Kind.KEY,
                file(name) + ": the master key does not open this key.",
                "it is the key of another trail, or a rotation was not finished: run 'audit rotate-keys' again.");
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
                force(directory(file));
            }
            for (Path left : List.of(making(file), erasing)) {
                if (Files.exists(left)) {
                    overwriteAndDelete(left);
                }
            }
            if (Files.isDirectory(directory(file))) {
                force(directory(file));
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

    /** The names of the secrets that another master key does not wrap yet. */
    List<String> wrappedOtherwiseThan(MasterKey next) {
        return names().stream()
                .filter(name -> !text(name).startsWith(next.id() + " "))
                .toList();
    }

    /** Wraps a secret with another master key. */
    void rewrap(String name, MasterKey next) {
        write(name, unwrapped(name, text(name), master), next);
    }

    private String text(String name) {
        try {
            return Files.readString(file(name), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, file(name) + ": the wrapped key cannot be read.", e);
        }
    }

    /** All names, sorted. */
    List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, directory + ": the keys cannot be listed.", e);
        }
    }

    /** The names that begin with a stem, looked for in the stem's own directory; sorted. */
    List<String> under(String stem) {
        Path folder = directory(directory.resolve(stem));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith(stem) && name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, folder + ": the keys cannot be listed.", e);
        }
    }

    private Path file(String name) {
        return file(directory, name);
    }

    static Path file(Path directory, String name) {
        return directory.resolve(name + ENDING);
    }

    private Path directory(Path file) {
        Path parent = file.getParent();
        return parent == null ? directory : parent;
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
