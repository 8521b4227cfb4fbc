package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import java.util.Optional;

/**
 * Erases patients, also while a service writes the trail: the keys go at once, and the record of it is written by whoever opens
 * the log next.
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

    /** Erases what the trail knows of a patient of a client. */
    public Erased erase(String client, String patient, String by, String reason) {
        try (AuditTrail trail = AuditTrail.open(options)) {
            return new Erased(trail.erase(client, patient, by, reason), true);
        } catch (AuditFailure e) {
            if (e.kind() != AuditFailure.Kind.IN_USE) {
                throw e;
            }
            return new Erased(beside(client, patient, by, reason), false);
        }
    }

    private int beside(String client, String patient, String by, String reason) {
        TrailDirectory directory = options.directory();
        Optional<Seals> seals = MasterKey.existing(options.environment(), directory.root())
                .flatMap(master -> Seals.existing(directory.keys(), master, options.random()));
        if (seals.isEmpty()) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    directory.root() + ": the keys of the trail are not at hand; nothing was erased.");
        }
        String pseudonym = seals.get().pseudonym(client, patient);
        int keys = seals.get().erase(pseudonym);
        new PendingErasures(directory.pending()).add(by, AuditTrail.erasure(pseudonym, keys, reason));
        return keys;
    }
}
