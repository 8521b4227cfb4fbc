package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.SmallFile;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.Seals;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The notes that wait for the log, each in a file of its own. A file that is no note of this trail is left where it is and told of:
 * it is neither obeyed nor in the way.
 *
 * @param directory where they lie
 * @param log name of the log
 */
public record PendingNotes(Path directory, String log) {

    private static final String ENDING = ".note";
    private static final int ID_BYTES = 16;

    /** A file of the folder, and the note in it, if it has the form of one. */
    public record Filed(Path file, Optional<PendingNote> note) {}

    /** Writes a note and returns when it is safe. */
    PendingNote add(Seals seals, SecureRandom random, String kind, String by, Map<String, String> details) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        PendingNote note = PendingNote.of(seals, log, HexFormat.of().formatHex(id), kind, by, details);
        Path file = file(note);
        Path making = file.resolveSibling(file.getFileName() + ".making");
        try {
            Files.createDirectories(directory);
            Files.write(
                    making,
                    Canonical.of(note),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
            force();
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": the note of what is to be done cannot be kept (" + e.getMessage()
                            + "); nothing was done.",
                    e);
        }
        return note;
    }

    /** Removes a note whose record is in the log. */
    void done(PendingNote note) {
        try {
            Files.deleteIfExists(file(note));
            force();
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, file(note) + ": the note cannot be removed; it is done.", e);
        }
    }

    private Path file(PendingNote note) {
        return directory.resolve(note.id() + ENDING);
    }

    /** Everything that lies there, in the order in which it was made as far as that is said. */
    public List<Filed> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Filed> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                all.add(new Filed(file, read(file)));
            }
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.NOT_WRITABLE, directory + ": the notes cannot be listed.", e);
        }
        all.sort(Comparator.comparing(PendingNotes::made));
        return all;
    }

    private static String made(Filed filed) {
        return filed.note()
                .map(note -> note.details().getOrDefault(TrailRecord.AT, ""))
                .orElse("");
    }

    private static Optional<PendingNote> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Optional.ofNullable(Canonical.read(SmallFile.bytes(file), PendingNote.class))
                    .filter(note -> file.endsWith(note.id() + ENDING));
        } catch (AuditFailure | IOException stranger) {
            return Optional.empty();
        }
    }

    private void force() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
