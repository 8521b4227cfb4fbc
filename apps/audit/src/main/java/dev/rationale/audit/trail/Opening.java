package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.log.NoteSigner;
import dev.rationale.audit.log.WriterLock;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import dev.rationale.audit.seal.SigningKey;
import java.io.IOException;

/** Opens all that a trail is made of, or makes it where a trail begins; whoever does has the lock first. */
final class Opening {

    private Opening() {}

    static AuditTrail open(TrailOptions options) {
        WriterLock lock = WriterLock.take(options.directory().log());
        Beginning beginning = new Beginning(options.directory());
        AuditTrail trail;
        try {
            trail = beginning.isDue() ? begun(options, lock, beginning) : existing(options, lock);
        } catch (RuntimeException e) {
            letGo(lock);
            throw e;
        }
        try {
            beginning.end();
            trail.begin();
            return trail;
        } catch (RuntimeException e) {
            closeAfter(trail, e);
            throw e;
        }
    }

    private static AuditTrail begun(TrailOptions options, WriterLock lock, Beginning beginning) {
        TrailDirectory directory = options.directory();
        beginning.begin();
        NoteSigner signer = SigningKey.generate(options.random());
        String name = signer.verifier().name();
        MasterKey master = MasterKey.existing(options.environment(), directory.root())
                .orElseGet(() -> MasterKey.begin(options.environment(), directory.root(), name, options.random()));
        MasterKey signing =
                MasterKey.signing(options.environment(), directory.root()).orElse(master);
        Seals seals = Seals.begin(directory.keys(), master, options.random());
        SigningKey.keep(signer, directory.keys(), signing, options.random());
        directory.publish(signer.verifier());
        return new AuditTrail(options, seals, signer.verifier(), MerkleLog.open(lock, directory.log(), signer));
    }

    private static AuditTrail existing(TrailOptions options, WriterLock lock) {
        TrailDirectory directory = options.directory();
        refuseOtherForm(directory);
        Seals seals = Seals.open(
                directory.keys(),
                MasterKey.existing(options.environment(), directory.root())
                        .orElseThrow(() -> MasterKey.missing(directory.root(), MasterKey.VARIABLE)),
                options.random());
        NoteSigner signer = SigningKey.open(
                directory.keys(),
                MasterKey.signing(options.environment(), directory.root())
                        .orElseThrow(() -> MasterKey.missing(directory.root(), MasterKey.SIGNING_VARIABLE)),
                options.random());
        directory.publish(signer.verifier());
        return new AuditTrail(options, seals, signer.verifier(), MerkleLog.open(lock, directory.log(), signer));
    }

    /** The first record says in which form a trail is kept; in another one nothing is added to it. */
    private static void refuseOtherForm(TrailDirectory directory) {
        try (LogReader reader = LogReader.open(directory.log())) {
            int form = reader.size() == 0
                    ? DecisionRecord.FORMAT
                    : Canonical.read(reader.entry(0).leaf(), RecordHead.class).format();
            if (form != DecisionRecord.FORMAT) {
                throw new AuditFailure(
                        AuditFailure.Kind.FORM,
                        directory.root() + ": this audit trail is of form " + form + "; this version writes form "
                                + DecisionRecord.FORMAT + ", and each trail stays in its own.",
                        "a new directory begins a new trail; the log of the old one still verifies.");
            }
        }
    }

    private static void closeAfter(AuditTrail trail, RuntimeException failure) {
        try {
            trail.close();
        } catch (RuntimeException also) {
            failure.addSuppressed(also);
        }
    }

    private static void letGo(WriterLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.NOT_WRITABLE, "The lock of the trail cannot be given back.", e);
        }
    }
}
