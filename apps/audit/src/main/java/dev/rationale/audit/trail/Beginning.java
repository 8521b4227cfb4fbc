package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.LogReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first moments of a trail. It begins only where no part of one lies, so that nobody can take parts away and have the rest go
 * on as if nothing had been. A beginning that broke off is known by its mark, and made anew while nothing was recorded in it.
 */
record Beginning(TrailDirectory trail) {

    private Path mark() {
        return trail.root().resolve("beginning");
    }

    /**
     * Whether a trail may begin here.
     *
     * @throws AuditFailure if a part of a trail is here, and another one is not
     */
    boolean isDue() {
        if (Files.exists(mark()) && holdsNoRecord()) {
            remove(List.of(trail.keys(), trail.verifierFile()));
            removeLog();
            return true;
        }
        if (parts().isEmpty()) {
            return true;
        }
        requireSigned();
        return false;
    }

    /** What there is of a trail; the lock is none, for whoever asks has taken it. */
    private List<Path> parts() {
        return Stream.concat(
                        Stream.of(
                                trail.keys(), trail.verifierFile(), trail.guidelines(), trail.pending(), trail.index()),
                        logFiles().stream())
                .filter(Files::exists)
                .toList();
    }

    private List<Path> logFiles() {
        if (!Files.isDirectory(trail.log())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(trail.log())) {
            return files.filter(file -> !file.endsWith("lock")).sorted().toList();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.NOT_WRITABLE, trail.log() + ": the log cannot be listed.", e);
        }
    }

    /** A log that ever began holds a signed checkpoint, over no entries at least. */
    private void requireSigned() {
        boolean signed;
        try (LogReader log = LogReader.open(trail.log())) {
            signed = log.latest().isPresent();
        } catch (AuditFailure none) {
            signed = false;
        }
        if (!signed) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    trail.root()
                            + ": here is a part of an audit trail, and its log is gone; none is begun in its place.",
                    "the segments were deleted; restore them from a copy, or use another directory.");
        }
    }

    private boolean holdsNoRecord() {
        boolean bare = Stream.of(
                        trail.guidelines(),
                        trail.pending(),
                        trail.index(),
                        trail.keys().resolve("patients"),
                        trail.keys().resolve("roles"))
                .noneMatch(Files::exists);
        if (!bare) {
            return false;
        }
        try (LogReader log = LogReader.open(trail.log())) {
            return log.size() == 0;
        } catch (AuditFailure none) {
            return logFiles().stream().allMatch(Beginning::isEmpty);
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void removeLog() {
        remove(logFiles());
    }

    private static void remove(List<Path> all) {
        try {
            for (Path one : all) {
                if (Files.exists(one)) {
                    try (Stream<Path> files = Files.walk(one)) {
                        for (Path file : files.sorted((before, after) -> after.compareTo(before))
                                .toList()) {
                            Files.delete(file);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, "What a broken beginning left cannot be removed.", e);
        }
    }

    void begin() {
        try {
            Files.write(mark(), new byte[0], StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            force();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.NOT_WRITABLE, trail.root() + ": no trail can be begun here.", e);
        }
    }

    void end() {
        try {
            if (Files.deleteIfExists(mark())) {
                force();
            }
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, mark() + ": the mark of the beginning cannot be removed.", e);
        }
    }

    private void force() throws IOException {
        try (FileChannel directory = FileChannel.open(trail.root(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
