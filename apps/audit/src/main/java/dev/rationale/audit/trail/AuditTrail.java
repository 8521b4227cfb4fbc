package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.log.Recovery;
import dev.rationale.audit.log.WriterLock;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionIds;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import dev.rationale.audit.store.GuidelineStore;
import dev.rationale.service.Decision;
import dev.rationale.service.DecisionLog;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A trail that is open for writing. What {@link #record} returned for is on the disk; where it throws, nothing was promised and
 * nobody should be advised. Any thread may write.
 *
 * <pre>{@code
 * try (AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, System.getenv(), clock))) {
 *     Optional<String> id = trail.record(decision);
 * }
 * }</pre>
 */
public final class AuditTrail implements DecisionLog, Closeable {

    private static final int SALT = 16;
    private static final byte[] NOTHING = {};

    private final TrailOptions options;
    private final Seals seals;
    private final GuidelineStore store;
    private final MerkleLog log;
    private final DecisionIds ids;
    private final FeedbackWriting feedback;

    private AuditTrail(TrailOptions options, Seals seals, MerkleLog log) {
        this.options = options;
        this.seals = seals;
        this.log = log;
        this.store = new GuidelineStore(options.directory().guidelines());
        this.ids = new DecisionIds(options.clock(), options.random(), lastInstant());
        this.feedback = new FeedbackWriting(this);
    }

    /**
     * Opens a trail, or begins one. What a crash left is mended, and that is written down too.
     *
     * @throws AuditFailure if another process writes it, it cannot be written, its key does not fit, or it is damaged
     */
    public static AuditTrail open(TrailOptions options) {
        TrailDirectory directory = options.directory();
        WriterLock lock = WriterLock.take(directory.log());
        AuditTrail trail;
        try {
            boolean begun = Seals.begun(directory.keys());
            MasterKey master = MasterKey.of(options.environment(), directory.root(), begun, options.random());
            Seals seals = Seals.open(directory.keys(), master, options.random());
            directory.publish(seals.signer().verifier());
            trail = new AuditTrail(options, seals, MerkleLog.open(lock, directory.log(), seals.signer()));
        } catch (RuntimeException e) {
            letGo(lock);
            throw e;
        }
        trail.writeDownWhatHappened();
        return trail;
    }

    private static void letGo(WriterLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.NOT_WRITABLE, "The lock of the trail cannot be given back.", e);
        }
    }

    private void writeDownWhatHappened() {
        Recovery recovery = log.recovery();
        if (recovery.cut() > 0) {
            note(TrailRecord.RECOVERY, "rationale", Map.of("cutBytes", String.valueOf(recovery.cut())));
        }
        new PendingErasures(options.directory().pending())
                .takeAll((by, details) -> note(TrailRecord.ERASURE, by, details));
        options.retention()
                .ifPresent(period -> eraseBefore(
                        YearMonth.from(
                                options.clock().instant().atZone(ZoneOffset.UTC).minus(period)),
                        "retention policy"));
    }

    private Instant lastInstant() {
        try (LogReader reader = log.reader()) {
            return reader.size() == 0
                    ? Instant.EPOCH
                    : Instant.parse(
                            Canonical.read(reader.entry(reader.size() - 1).leaf(), RecordHead.class)
                                    .when());
        }
    }

    /** What was found and mended when the trail was opened. */
    public Recovery recovery() {
        return log.recovery();
    }

    /** Writes a decision down and returns its id when it is safe. */
    @Override
    public Optional<String> record(Decision decision) {
        try {
            return Optional.of(write(decision));
        } catch (AuditFailure e) {
            throw new Unavailable(e.getMessage(), e);
        }
    }

    private String write(Decision decision) {
        store.keep(decision.answer().request().guideline());
        DecisionWriting writing = new DecisionWriting(decision, salt(), options.longestInput());
        SealedDecision sealed = writing.sealed();
        String pseudonym = seals.pseudonym(decision.asker().client(), sealed.patient());
        DecisionIds.Stamp stamp = ids.next();
        String key = seals.keyFor(pseudonym, month(stamp.when()));
        DecisionRecord open = writing.open(stamp, pseudonym, key);
        append(open, seal(key, sealed, stamp.id()));
        feedback.remember(open);
        return stamp.id();
    }

    private String salt() {
        byte[] salt = new byte[SALT];
        options.random().nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt);
    }

    static YearMonth month(Instant when) {
        return YearMonth.from(when.atZone(ZoneOffset.UTC));
    }

    byte[] seal(String key, Object content, String id) {
        return seals.seal(key, Compressed.of(Canonical.json(content)), id);
    }

    void append(Object open, byte[] sealed) {
        log.append(new Entry(Canonical.of(open), sealed));
    }

    DecisionIds.Stamp stamp() {
        return ids.next();
    }

    Seals seals() {
        return seals;
    }

    LogReader reader() {
        return log.reader();
    }

    /** Writes down what became of a card. Reports of the same event count once. */
    public void feedback(CardFeedback card) {
        feedback.write(card);
    }

    /**
     * Erases what the trail knows of a patient of a client: every key of theirs. What stays are codes under a pseudonym.
     *
     * @return how many keys there were
     */
    public int erase(String client, String patient, String by, String reason) {
        String pseudonym = seals.pseudonym(client, patient);
        int keys = seals.erase(pseudonym);
        note(TrailRecord.ERASURE, by, erasure(pseudonym, keys, reason));
        return keys;
    }

    static Map<String, String> erasure(String pseudonym, int keys, String reason) {
        return Map.of("patient", pseudonym, "keys", String.valueOf(keys), "reason", reason);
    }

    /** Erases the contents of all months before a month; says how many keys there were. */
    public int eraseBefore(YearMonth month, String by) {
        int keys = seals.eraseBefore(month);
        if (keys > 0) {
            note(TrailRecord.RETENTION, by, Map.of("before", month.toString(), "keys", String.valueOf(keys)));
        }
        return keys;
    }

    /** Writes down that the keys were wrapped anew. */
    void rotated(int keys, String by) {
        note(TrailRecord.ROTATION, by, Map.of("keys", String.valueOf(keys)));
    }

    private void note(String kind, String by, Map<String, String> details) {
        DecisionIds.Stamp stamp = ids.next();
        append(
                new TrailRecord(
                        DecisionRecord.FORMAT, kind, stamp.id(), stamp.when().toString(), by, new TreeMap<>(details)),
                NOTHING);
    }

    /** Signs a checkpoint over all that was written. */
    public void checkpoint() {
        log.checkpoint();
    }

    @Override
    public void close() {
        log.close();
    }
}
