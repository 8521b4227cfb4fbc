package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes down that somebody looked at a patient's record by name. Whoever can do that holds the key with which a note is made, so that no
 * log has to be opened for writing; the note becomes a record when it is next, or within a minute where a service writes it.
 */
public final class Reading {

    private final TrailOptions options;

    public Reading(TrailOptions options) {
        this.options = options;
    }

    /**
     * Writes a note of it.
     *
     * @param by who looked
     * @param question how they asked, such as {@code show}
     * @param patients their pseudonyms
     * @param decisions ids of what was shown
     * @throws AuditFailure if it could not be written
     */
    public void note(String by, String question, List<String> patients, List<String> decisions) {
        TrailDirectory directory = options.directory();
        MasterKey master = MasterKey.existing(options.environment(), directory.root())
                .orElseThrow(() -> MasterKey.missing(directory.root(), MasterKey.VARIABLE));
        Seals seals = Seals.open(directory.keys(), master, options.random());
        Map<String, String> details = new TreeMap<>();
        details.put(TrailRecord.AT, options.clock().instant().toString());
        details.put("question", question);
        details.put("patient", TrailRecord.joined(patients));
        details.put("decisions", TrailRecord.joined(decisions));
        new PendingNotes(directory.pending(), directory.verifier().name())
                .add(seals, options.random(), TrailRecord.ACCESS, by, details);
    }
}
