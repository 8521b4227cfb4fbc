package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Erases patients, also while a service writes the trail, or by somebody who does not hold the key that signs it: the keys of the
 * patient go at once, and the record of it is written by whoever opens the log next.
 */
public final class Erasing {

    private static final Set<AuditFailure.Kind> BESIDE =
            Set.of(AuditFailure.Kind.IN_USE, AuditFailure.Kind.KEY, AuditFailure.Kind.NOT_WRITABLE);

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
        return done(trail -> trail.erase(client, patient, by, reason), seals -> {
            String pseudonym = seals.pseudonym(client, patient);
            List<String> keys = seals.keysOf(pseudonym);
            return beside(seals, TrailRecord.ERASURE, by, keys, Housekeeping.erasure(pseudonym, keys, reason));
        });
    }

    /**
     * Erases the contents of all months before a month.
     *
     * @throws AuditFailure if there is no trail, or its keys are not at hand; nothing was erased then
     */
    public Erased eraseBefore(YearMonth month, String by) {
        return done(trail -> trail.eraseBefore(month, by), seals -> {
            List<String> keys = seals.keysBefore(month);
            return keys.isEmpty()
                    ? 0
                    : beside(seals, TrailRecord.RETENTION, by, keys, Housekeeping.retention(month, keys));
        });
    }

    /** In the log where it can be opened for writing; else beside it. */
    private Erased done(Function<AuditTrail, Integer> within, Function<Seals, Integer> beside) {
        Optional<AuditTrail> opened = opened();
        if (opened.isPresent()) {
            try (AuditTrail trail = opened.get()) {
                return new Erased(within.apply(trail), true);
            }
        }
        MasterKey key = MasterKey.existing(
                        options.environment(), options.directory().root())
                .orElseThrow(() -> MasterKey.missing(options.directory().root(), MasterKey.VARIABLE));
        return new Erased(beside.apply(Seals.open(options.directory().keys(), key, options.random())), false);
    }

    /** The trail, unless somebody else writes it, or whoever erases may not. */
    private Optional<AuditTrail> opened() {
        try {
            return Optional.of(AuditTrail.openExisting(options));
        } catch (AuditFailure e) {
            if (!BESIDE.contains(e.kind())) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The note comes first: keys that are gone without one would look as if a stranger had taken them. */
    private int beside(Seals seals, String kind, String by, List<String> keys, Map<String, String> details) {
        TrailDirectory directory = options.directory();
        new PendingNotes(directory.pending(), directory.verifier().name())
                .add(seals, options.random(), kind, by, details);
        seals.destroy(keys);
        return keys.size();
    }
}
