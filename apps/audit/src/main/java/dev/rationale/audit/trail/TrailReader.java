package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import dev.rationale.audit.store.GuidelineStore;
import java.io.Closeable;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a trail, also one that is being written. Without the master key only the open parts can be read. */
public final class TrailReader implements Closeable {

    private static final int WINDOW = 2000;

    private final TrailDirectory directory;
    private final LogReader log;
    private final Optional<Seals> seals;

    private TrailReader(TrailDirectory directory, LogReader log, Optional<Seals> seals) {
        this.directory = directory;
        this.log = log;
        this.seals = seals;
    }

    /** Opens a trail for reading. */
    public static TrailReader open(TrailDirectory directory, Map<String, String> environment) {
        LogReader log = LogReader.open(directory.log());
        try {
            Optional<Seals> seals = MasterKey.existing(environment, directory.root())
                    .flatMap(master -> Seals.existing(directory.keys(), master, new SecureRandom()));
            return new TrailReader(directory, log, seals);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** A record of any kind at its place. */
    public record Placed(long index, RecordHead head, Entry entry) {}

    public LogReader log() {
        return log;
    }

    public TrailDirectory directory() {
        return directory;
    }

    public GuidelineStore guidelines() {
        return new GuidelineStore(directory.guidelines());
    }

    /** Whether the sealed part of a record can still be opened. */
    public enum Content {
        /** Its key is in the trail. */
        SEALED,
        /** Its key was erased. */
        ERASED,
        /** The keys are not beside the log, so nobody can tell. */
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of the sealed part of a decision; the master key is not needed to know. */
    public Content content(Decision decision) {
        if (!Files.isDirectory(directory.keys())) {
            return Content.UNKNOWN;
        }
        return Seals.has(directory.keys(), decision.open().key()) ? Content.SEALED : Content.ERASED;
    }

    /**
     * The record with an id, or the decision that names the id as its own reference or as that of a card.
     *
     * @throws AuditFailure if there is none
     */
    public Placed find(String id) {
        long near = near(id);
        for (long index = Math.max(0, near - WINDOW); index < Math.min(log.size(), near + WINDOW); index++) {
            Placed placed = at(index);
            if (placed.head().id().equals(id)) {
                return placed;
            }
        }
        AtomicLong found = new AtomicLong(-1);
        log.forEach(0, (index, entry) -> {
            if (names(entry.leaf(), id)) {
                found.set(index);
            }
        });
        if (found.get() < 0) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    directory.root() + ": there is no record '" + id + "'.",
                    "it belongs to another trail; 'audit search' lists what is here.");
        }
        return at(found.get());
    }

    /** Whether a record is the one that is meant; the text is looked through first, because most are not. */
    private static boolean names(byte[] leaf, String id) {
        if (id.isBlank() || !Canonical.text(leaf).contains("\"" + id + "\"")) {
            return false;
        }
        RecordHead head = Canonical.read(leaf, RecordHead.class);
        boolean decision = head.kind().equals(DecisionRecord.KIND);
        return head.id().equals(id)
                || (decision && Canonical.read(leaf, DecisionRecord.class).showed(id));
    }

    /** Ids sort by time and so nearly by place; close to where this one would stand the right one is looked for. */
    private long near(String id) {
        long low = 0;
        long high = log.size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (at(middle).head().id().compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Placed at(long index) {
        Entry entry = log.entry(index);
        return new Placed(index, Canonical.read(entry.leaf(), RecordHead.class), entry);
    }

    /**
     * The decision with an id.
     *
     * @throws AuditFailure if there is no record with the id, or it is none of a decision
     */
    public Decision decision(String id) {
        Placed placed = find(id);
        if (!placed.head().kind().equals(DecisionRecord.KIND)) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    "The record '" + id + "' is no decision but: "
                            + placed.head().kind() + ".");
        }
        return decision(placed.index(), placed.entry());
    }

    /** The decision that an entry holds. */
    public Decision decision(long index, Entry entry) {
        return new Decision(index, Canonical.read(entry.leaf(), DecisionRecord.class), entry);
    }

    /** A decision at its place. */
    public record Decision(long index, DecisionRecord open, Entry entry) {}

    /**
     * The sealed part of a decision.
     *
     * @throws AuditFailure of kind ERASED if it was erased, KEY if the master key is not at hand
     */
    public SealedDecision sealed(Decision decision) {
        return unsealed(decision.open().key(), decision.entry(), decision.open().id(), SealedDecision.class);
    }

    /** The sealed part of any record. */
    public <T> T unsealed(String key, Entry entry, String id, Class<T> type) {
        byte[] plain = Compressed.plain(seals().open(key, entry.attachment(), id));
        return Canonical.read(plain, type);
    }

    /** The pseudonym of a patient of a client. */
    public String pseudonym(String client, String patient) {
        return seals().pseudonym(client, patient);
    }

    private Seals seals() {
        return seals.orElseThrow(() -> new AuditFailure(
                AuditFailure.Kind.KEY,
                directory.root() + ": the master key of the trail is not at hand, so the sealed parts cannot be read.",
                MasterKey.VARIABLE + " or " + MasterKey.FILE_VARIABLE + " names it."));
    }

    /** Proves that a record is in the log. */
    public InclusionProof prove(String id) {
        return log.prove(find(id).index());
    }

    @Override
    public void close() {
        log.close();
    }
}
