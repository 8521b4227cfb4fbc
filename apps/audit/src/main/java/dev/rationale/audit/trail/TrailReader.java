package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import dev.rationale.audit.store.GuidelineStore;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Compressed;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a trail, also one that is being written. Without the master key only the open parts can be read. */
public final class TrailReader implements Closeable {

    private final TrailDirectory directory;
    private final LogReader log;
    private final Map<String, String> environment;

    /** Opened when they are first needed: searching and proving need none, whatever master key is at hand. */
    private Optional<Seals> seals = Optional.empty();

    private Optional<KeyLedger> ledger = Optional.empty();

    private TrailReader(TrailDirectory directory, LogReader log, Map<String, String> environment) {
        this.directory = directory;
        this.log = log;
        this.environment = Map.copyOf(environment);
    }

    /** Opens a trail for reading; whether all of it is as it was written {@code TrailVerifier} tells. */
    public static TrailReader open(TrailDirectory directory, Map<String, String> environment) {
        return new TrailReader(directory, LogReader.openSigned(directory.log(), directory.verifier()), environment);
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
        /** Its key was erased, and a record says so. */
        ERASED,
        /** Its key is gone, and no record says why. */
        MISSING,
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
        String key = decision.open().key();
        if (Seals.has(directory.keys(), key)) {
            return Content.SEALED;
        }
        return ledger().isDestroyed(key, decision.index()) ? Content.ERASED : Content.MISSING;
    }

    /**
     * The record with an id, or the decision that names the id as its own reference or as that of a card.
     *
     * @throws AuditFailure if there is none
     */
    public Placed find(String id) {
        long place = new RecordFinder(log, directory.root()).find(id);
        Entry entry = log.entry(place);
        return new Placed(place, Canonical.read(entry.leaf(), RecordHead.class), entry);
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
        SealedForm.refuseOther(decision.open().format());
        return SealedForm.decision(plain(
                new Placed(decision.index(), decision.open().head(), decision.entry()),
                decision.open().key()));
    }

    /**
     * Whether documents are the input of a decision, byte for byte, by the digest that its record holds; also where they were too
     * long to be kept.
     *
     * @param documents in the order in which they were received
     * @throws AuditFailure of kind ERASED if the content was erased, KEY if the master key is not at hand
     */
    public boolean isInput(Decision decision, List<byte[]> documents) {
        SealedDecision sealed = sealed(decision);
        if (documents.size() != sealed.documents().size()) {
            return false;
        }
        List<FhirDocument> received = new ArrayList<>();
        for (int at = 0; at < documents.size(); at++) {
            String role = sealed.documents().get(at).role();
            received.add(new FhirDocument(FhirDocument.Role.of(role), documents.get(at)));
        }
        return new Salted(sealed.salt())
                .input(received)
                .equals(decision.open().digests().input());
    }

    /** The sealed part of any record, under the key that it names. */
    public <T> T unsealed(Placed placed, String key, Class<T> type) {
        return Canonical.read(plain(placed, key), type);
    }

    private byte[] plain(Placed placed, String key) {
        boolean gone = Files.isDirectory(directory.keys()) && !Seals.has(directory.keys(), key);
        if (gone && !ledger().isDestroyed(key, placed.index())) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    "The content cannot be read: its key is missing, and no record says that it was erased.",
                    "'audit verify' says more.");
        }
        byte[] opened =
                seals().open(key, placed.entry().attachment(), placed.head().id());
        try {
            return Compressed.plain(opened);
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.DAMAGED, "A sealed part cannot be unpacked.", e);
        }
    }

    /** What the log says of erased keys, read once and only where a key is missing. */
    private synchronized KeyLedger ledger() {
        KeyLedger known = ledger.orElseGet(KeyLedger::new);
        if (ledger.isEmpty()) {
            events((place, record) -> known.done(place, record.kind(), record.details()));
            pending(known);
            ledger = Optional.of(known);
        }
        return known;
    }

    /** An erasure that waits to be recorded is one, if it is genuine. */
    private void pending(KeyLedger known) {
        waiting().forEach(note -> known.done(log.size(), note.kind(), note.details()));
    }

    /** What waits to be recorded; without the master key nobody knows what of it is genuine, and there is none. */
    public List<PendingNote> waiting() {
        if (MasterKey.existing(environment, directory.root()).isEmpty()) {
            return List.of();
        }
        String name = directory.verifier().name();
        return new PendingNotes(directory.pending(), name)
                .all().stream()
                        .flatMap(filed -> filed.note().stream())
                        .filter(note -> note.isGenuine(seals(), name))
                        .toList();
    }

    /** Takes what was done to the trail itself. */
    public interface EachEvent {
        void take(long place, TrailRecord record);
    }

    /** Every erasure, retention, rotation, recovery and access, in order. */
    public void events(EachEvent each) {
        log.forEach(0, (index, entry) -> {
            byte[] leaf = entry.leaf();
            if (TrailRecord.KINDS.stream().anyMatch(Canonical.text(leaf)::contains)
                    && TrailRecord.KINDS.contains(
                            Canonical.read(leaf, RecordHead.class).kind())) {
                each.take(index, Canonical.read(leaf, TrailRecord.class));
            }
        });
    }

    /** The pseudonym of a patient of a client. */
    public String pseudonym(String client, String patient) {
        return seals().pseudonym(client, patient);
    }

    private synchronized Seals seals() {
        if (seals.isEmpty()) {
            MasterKey master = MasterKey.existing(environment, directory.root())
                    .orElseThrow(() -> MasterKey.missing(directory.root(), MasterKey.VARIABLE));
            seals = Optional.of(Seals.open(directory.keys(), master, new SecureRandom()));
        }
        return seals.get();
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
