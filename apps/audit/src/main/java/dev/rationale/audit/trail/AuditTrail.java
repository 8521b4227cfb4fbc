package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.log.Recovery;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.audit.publish.CheckpointPublishing;
import dev.rationale.audit.publish.Rounds;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionIds;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.Seals;
import dev.rationale.audit.store.GuidelineStore;
import dev.rationale.audit.syslog.Syslog;
import dev.rationale.service.Compressed;
import dev.rationale.service.Decision;
import dev.rationale.service.DecisionLog;
import dev.rationale.service.PatientDocuments;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
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
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final byte[] NOTHING = {};

    private final TrailOptions options;
    private final Seals seals;
    private final GuidelineStore store;
    private final MerkleLog log;
    private final VerifierKey verifier;
    private final DecisionIds ids;
    private final FeedbackWriting feedback;
    private final Housekeeping housekeeping;
    private Optional<CheckpointPublishing> published = Optional.empty();
    private Optional<Rounds> rounds = Optional.empty();
    private Optional<Syslog> syslog = Optional.empty();

    AuditTrail(TrailOptions options, Seals seals, VerifierKey verifier, MerkleLog log) {
        this.options = options;
        this.seals = seals;
        this.log = log;
        this.verifier = verifier;
        this.store = new GuidelineStore(options.directory().guidelines());
        this.ids = ids();
        this.feedback = new FeedbackWriting(this);
        this.housekeeping = new Housekeeping(options, seals, log, verifier.name(), this::note);
    }

    /**
     * Opens a trail, or begins one where there is none. What a crash left is mended, and that is written down too.
     *
     * @throws AuditFailure if another process writes it, it cannot be written, its key does not fit, or a part of it is damaged or
     *     missing
     */
    public static AuditTrail open(TrailOptions options) {
        return Opening.open(options);
    }

    /**
     * Opens a trail that must be there.
     *
     * @throws AuditFailure if there is none, so that nothing is made at a misspelled path
     */
    public static AuditTrail openExisting(TrailOptions options) {
        options.directory().requireTrail();
        return open(options);
    }

    /** Mends and finishes what the last writer left, writes it down, and begins to publish checkpoints. */
    void begin() {
        syslog = Syslog.begun(options.environment());
        housekeeping.run();
        rounds = Optional.of(
                Rounds.of("housekeeping", ROUND, housekeeping::round).begin());
        published = CheckpointPublishing.begun(options.environment(), log, verifier);
    }

    /** Files among the pending notes that are none of this trail; they were left alone. */
    public List<Path> strangers() {
        return housekeeping.strangers();
    }

    /** They go on behind the newest id, which may be ahead of the clock. */
    private DecisionIds ids() {
        try (LogReader reader = log.reader()) {
            return reader.size() == 0
                    ? new DecisionIds(options.clock(), options.random(), Instant.EPOCH)
                    : DecisionIds.after(
                            options.clock(),
                            options.random(),
                            Canonical.read(reader.entry(reader.size() - 1).leaf(), RecordHead.class)
                                    .id());
        }
    }

    /** How many documents of a decision are too long to be kept; without them it cannot be given again. */
    public long tooLong(Decision decision) {
        return decision.answer().request().input() instanceof PatientDocuments documents
                ? documents.all().stream()
                        .filter(one -> one.bytes().length > options.longestInput())
                        .count()
                : 0;
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

    /** Nothing of it is kept but the guideline, which takes long the first time: no key is made for a patient who does not exist. */
    @Override
    public void rehearse(Decision decision) {
        store.keep(decision.answer().request().guideline());
        DecisionWriting writing = new DecisionWriting(decision, salt(), options.longestInput());
        DecisionIds.Stamp stamp = new DecisionIds.Stamp("", options.clock().instant(), 0);
        String pseudonym = seals.pseudonym(decision.asker().client(), writing.patient());
        Canonical.of(writing.open(stamp, pseudonym, ""));
        writing.sealed();
    }

    private String write(Decision decision) {
        store.keep(decision.answer().request().guideline());
        DecisionWriting writing = new DecisionWriting(decision, salt(), options.longestInput());
        String pseudonym = seals.pseudonym(decision.asker().client(), writing.patient());
        DecisionIds.Stamp stamp = ids.next();
        String key = seals.keyFor(pseudonym, month(stamp.when()));
        DecisionRecord open = writing.open(stamp, pseudonym, key);
        append(open, seals.seal(key, writing.sealed(), stamp.id()));
        feedback.remember(open);
        syslog.ifPresent(told -> told.decision(open));
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

    byte[] seal(String key, byte[] content, String id) {
        return seals.seal(key, Compressed.of(content), id);
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
        return housekeeping.erase(seals.pseudonym(client, patient), by, reason);
    }

    /** Erases the contents of all months before a month; says how many keys there were. */
    public int eraseBefore(YearMonth month, String by) {
        return housekeeping.eraseBefore(month, by);
    }

    /** What is due again and again while the trail is written. */
    void round() {
        housekeeping.round();
    }

    private void note(String kind, String by, Map<String, String> details) {
        DecisionIds.Stamp stamp = ids.next();
        TrailRecord record = new TrailRecord(
                DecisionRecord.FORMAT, kind, stamp.id(), stamp.when().toString(), by, new TreeMap<>(details));
        append(record, NOTHING);
        syslog.ifPresent(told -> told.event(record));
    }

    /** Signs a checkpoint over all that was written. */
    public void checkpoint() {
        log.checkpoint();
    }

    @Override
    public void close() {
        rounds.ifPresent(Rounds::close);
        published.ifPresent(CheckpointPublishing::close);
        log.close();
        syslog.ifPresent(Syslog::close);
    }
}
