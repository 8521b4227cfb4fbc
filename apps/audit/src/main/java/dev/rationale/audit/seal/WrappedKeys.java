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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Secrets in files of their own, each wrapped by the master key and bound to its path. One that is gone is gone for good. */
final class WrappedKeys {

    private static final String ENDING = ".key";

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

    private AuditFailure unfit(String name) {
        return new AuditFailure(
                AuditFailure.Kind.KEY,
                file(name) + ": the master key does not open this key.",
                MasterKey.VARIABLE
                        + " holds another one, or a rotation was not finished: run 'audit rotate-keys' again.");
    }

    /** Overwrites and deletes the secrets whose names the filter takes; says how many. */
    int erase(Predicate<String> which) {
        List<String> names = names().stream().filter(which).toList();
        names.forEach(this::erase);
        return names.size();
    }

    private void erase(String name) {
        Path file = file(name);
        try {
            if (Files.exists(making(file))) {
                overwriteAndDelete(making(file));
            }
            overwriteAndDelete(file);
            force(directory(file));
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, file + ": the key cannot be erased; it is still there.", e);
        }
    }

    private static void overwriteAndDelete(Path file) throws IOException {
        Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.delete(file);
    }

    /** Where a secret stands until it is whole; a rotation that broke off can leave it there. */
    private static Path making(Path file) {
        return file.resolveSibling(file.getFileName() + ".making");
    }

    /** Wraps every secret with another master key. One that has it already is left, so a broken rotation can be repeated. */
    int rotate(MasterKey next) {
        int rotated = 0;
        for (String name : names()) {
            String text = text(name);
            if (!text.startsWith(next.id() + " ")) {
                write(name, unwrapped(name, text, master), next);
                rotated++;
            }
        }
        return rotated;
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

    /** A name that begins with a stem, looked for in the stem's own directory. */
    Optional<String> under(String stem) {
        Path folder = directory(directory.resolve(stem));
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith(stem) && name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .min(Comparator.naturalOrder());
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
