package dev.rationale.audit.publish;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.log.VerifierKey;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes the newest checkpoint again and again, for somebody to keep who does not run the log: cosigned by witnesses, into a file and to
 * an address. A log that does not continue what stands in the file is not written to. A machine elsewhere that cannot be reached is told
 * of and tried again; it stops nobody.
 */
public final class CheckpointPublishing implements Closeable {

    /** Names the variable with the path of the file. */
    static final String FILE_VARIABLE = "RATIONALE_AUDIT_CHECKPOINT_FILE";

    /** Names the variable with the address to which it is put, such as a presigned one of an object store. */
    static final String ADDRESS_VARIABLE = "RATIONALE_AUDIT_CHECKPOINT_URL";

    /** Names the variable with the time between two checkpoints, as an ISO 8601 duration. */
    static final String EVERY_VARIABLE = "RATIONALE_AUDIT_CHECKPOINT_EVERY";

    private static final String HOURLY = "PT1H";
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;
    private static final System.Logger LOGGER = System.getLogger(CheckpointPublishing.class.getName());

    private final MerkleLog log;
    private final Optional<CheckpointFile> file;
    private final Optional<URI> address;
    private final List<Witness> witnesses;
    private final Remote remote;
    private final Rounds rounds;

    private CheckpointPublishing(MerkleLog log, Map<String, String> environment, Remote remote) {
        this.log = log;
        this.remote = remote;
        this.file = Optional.ofNullable(environment.get(FILE_VARIABLE)).map(name -> new CheckpointFile(Path.of(name)));
        this.address = Optional.ofNullable(environment.get(ADDRESS_VARIABLE))
                .map(text -> Remote.address(ADDRESS_VARIABLE, text));
        this.witnesses = Witness.named(environment, remote);
        this.rounds =
                Rounds.of("checkpoints", duration(environment.getOrDefault(EVERY_VARIABLE, HOURLY)), this::publish);
    }

    /**
     * Begins to publish, if the environment says where.
     *
     * @throws AuditFailure if the log does not continue what was published, or a variable or the file cannot be used
     */
    public static Optional<CheckpointPublishing> begun(
            Map<String, String> environment, MerkleLog log, VerifierKey key) {
        CheckpointPublishing begun = new CheckpointPublishing(log, environment, new Remote());
        if (begun.file.isEmpty() && begun.address.isEmpty()) {
            return Optional.empty();
        }
        begun.file.ifPresent(one -> one.refuseUnlessContinued(log, key));
        begun.publish();
        begun.rounds.begin();
        return Optional.of(begun);
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

    private synchronized void publish() {
        log.checkpoint();
        try (LogReader reader = log.reader()) {
            reader.latest().map(newest -> cosigned(newest, reader)).ifPresent(this::put);
        }
    }

    private Checkpoint cosigned(Checkpoint newest, LogReader reader) {
        Checkpoint cosigned = newest;
        for (Witness witness : witnesses) {
            try {
                cosigned = witness.cosigned(cosigned, reader);
            } catch (IOException away) {
                tell(away);
            }
        }
        return cosigned;
    }

    private void put(Checkpoint checkpoint) {
        file.ifPresent(one -> one.put(checkpoint));
        address.ifPresent(one -> {
            try {
                int status = remote.send("PUT", one, checkpoint.note()).statusCode();
                if (status / HUNDRED != SUCCESS) {
                    throw new IOException(one.getHost() + " answered " + status);
                }
            } catch (IOException away) {
                tell(away);
            }
        });
    }

    /** An address may hold a signature that lets whoever reads it write, so it is not in the log. */
    private static void tell(IOException away) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "A checkpoint did not reach everybody and is sent again at the next round: {0}",
                String.valueOf(away.getMessage()));
    }

    /** Publishes what was written last. */
    @Override
    public void close() {
        rounds.close();
        rounds.attempt();
    }
}
