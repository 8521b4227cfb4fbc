package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.log.VerifierKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Publishes the newest checkpoint into a file again and again, for somebody to keep who does not run the log. A log that does not
 * continue what stands in the file was cut off or written anew, and is not written to.
 */
final class CheckpointFile implements Closeable {

    /** Names the variable with the path of the file; without it nothing is published. */
    static final String VARIABLE = "RATIONALE_AUDIT_CHECKPOINT_FILE";

    /** Names the variable with the time between two checkpoints, as an ISO 8601 duration. */
    static final String EVERY_VARIABLE = "RATIONALE_AUDIT_CHECKPOINT_EVERY";

    private static final String HOURLY = "PT1H";
    private static final System.Logger LOGGER = System.getLogger(CheckpointFile.class.getName());

    private final Path file;
    private final MerkleLog log;
    private final ScheduledExecutorService clock;

    private CheckpointFile(Path file, MerkleLog log) {
        this.file = file;
        this.log = log;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "audit-checkpoints");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to publish, if the environment says where.
     *
     * @throws AuditFailure if the log does not continue what was published, or the file cannot be used
     */
    static Optional<CheckpointFile> begun(Map<String, String> environment, MerkleLog log, VerifierKey key) {
        return Optional.ofNullable(environment.get(VARIABLE)).map(name -> {
            Duration every = duration(environment.getOrDefault(EVERY_VARIABLE, HOURLY));
            CheckpointFile begun = new CheckpointFile(Path.of(name), log);
            begun.refuseUnlessContinued(key);
            begun.publish();
            ScheduledFuture<?> unused = begun.clock.scheduleWithFixedDelay(
                    begun::publishOrTell, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            return begun;
        });
    }

    private static Duration duration(String text) {
        try {
            Duration every = Duration.parse(text);
            if (every.compareTo(Duration.ofMillis(1)) >= 0) {
                return every;
            }
        } catch (DateTimeParseException e) {
            throw unfit(text);
        }
        throw unfit(text);
    }

    private static AuditFailure unfit(String text) {
        return new AuditFailure(
                AuditFailure.Kind.UNKNOWN,
                EVERY_VARIABLE + "=" + text + ": this is no time between checkpoints; expected one like PT10M.");
    }

    private void refuseUnlessContinued(VerifierKey key) {
        if (Files.notExists(file)) {
            return;
        }
        Checkpoint published;
        try {
            published = Checkpoint.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    file + ": this is no checkpoint; nothing is written over it.",
                    "the path is that of another file.");
        }
        try (LogReader reader = log.reader()) {
            boolean continued = published.signedBy(key)
                    && published.size() <= reader.size()
                    && reader.root(published.size()).equals(published.root());
            if (!continued) {
                throw new AuditFailure(
                        AuditFailure.Kind.DAMAGED,
                        file + ": the log does not continue this checkpoint over " + published.size()
                                + " records; nothing is written to it.",
                        "the log was restored from an older copy, or it is another log's checkpoint.");
            }
        }
    }

    private void publishOrTell() {
        try {
            publish();
        } catch (RuntimeException later) {
            LOGGER.log(System.Logger.Level.WARNING, "A checkpoint was not published: {0}", later.getMessage());
        }
    }

    private synchronized void publish() {
        log.checkpoint();
        Path making = file.resolveSibling(file.getFileName() + ".making");
        try (LogReader reader = log.reader()) {
            Files.writeString(
                    making,
                    reader.latest().map(Checkpoint::note).orElse(""),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": the checkpoint cannot be published (" + e.getMessage() + ").",
                    e);
        }
    }

    /** Publishes what was written last. */
    @Override
    public void close() {
        clock.shutdown();
        publishOrTell();
    }
}
