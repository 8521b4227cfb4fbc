package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import java.util.List;

/**
 * Erases patients, also while a service writes the trail, or by somebody who does not hold the key that signs it: the keys of the
 * patient go at once, and the record of it is written by whoever opens the log next.
 */
public final class Erasing {

    private final TrailOptions options;

    public Erasing(TrailOptions options) {
        this.options = options;
    }

    /**
     * What was done.
     *
     * @param keys how many keys there were
     * @param written false if the record of it waits for the log to be opened
     */
    public record Erased(int keys, boolean written) {}

    /**
     * Erases what the trail knows of a patient of a client.
     *
     * @throws AuditFailure if there is no trail, or its keys are not at hand; nothing was erased then
     */
    public Erased erase(String client, String patient, String by, String reason) {
        try (AuditTrail trail = AuditTrail.openExisting(options)) {
            return new Erased(trail.erase(client, patient, by, reason), true);
        } catch (AuditFailure e) {
            if (e.kind() != AuditFailure.Kind.IN_USE && e.kind() != AuditFailure.Kind.KEY) {
                throw e;
            }
            return new Erased(beside(client, patient, by, reason), false);
        }
    }

    /** The note comes first: keys that are gone without one would look as if a stranger had taken them. */
    private int beside(String client, String patient, String by, String reason) {
        TrailDirectory directory = options.directory();
        MasterKey master = MasterKey.existing(options.environment(), directory.root())
                .orElseThrow(() -> MasterKey.missing(directory.root(), MasterKey.VARIABLE));
        Seals seals = Seals.open(directory.keys(), master, options.random());
        String pseudonym = seals.pseudonym(client, patient);
        List<String> keys = seals.keysOf(pseudonym);
        new PendingNotes(directory.pending(), directory.verifier().name())
                .add(seals, options.random(), TrailRecord.ERASURE, by, Housekeeping.erasure(pseudonym, keys, reason));
        seals.destroy(keys);
        return keys.size();
    }
}
