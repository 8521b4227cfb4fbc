package dev.rationale.audit.trail;

import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.KeyName;
import dev.rationale.audit.seal.Seals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was begun beside the log and is to be written into it. It is written down before anything is done, so that whoever opens the
 * trail next can finish it.
 *
 * @param log name of the log, so that a note of another trail says nothing here
 * @param id of this note, by which its record is known
 * @param kind of the record that it becomes
 * @param by who did it
 * @param details what is done, by name
 * @param authentication made with the keys of the trail; what has none was put there by a stranger
 */
public record PendingNote(
        String log, String id, String kind, String by, Map<String, String> details, String authentication) {

    public PendingNote {
        List.of(log, id, kind, by, authentication).forEach(Objects::requireNonNull);
        details = Map.copyOf(details);
    }

    static PendingNote of(Seals seals, String log, String id, String kind, String by, Map<String, String> details) {
        PendingNote bare = new PendingNote(log, id, kind, by, details, "");
        return new PendingNote(log, id, kind, by, details, seals.authentication(bare.isOfAct(), bare.text()));
    }

    /** Whether it was written by somebody who had the keys of this trail for such a note, and for this log. */
    public boolean isGenuine(Seals seals, String ofLog) {
        return log.equals(ofLog) && seals.authenticates(isOfAct(), text(), authentication);
    }

    /** Whether the keys at hand tell if it is genuine. */
    public boolean isTold(Seals seals) {
        return seals.canTell(isOfAct());
    }

    /** Whether it speaks of something that is done, and not only of a look. */
    private boolean isOfAct() {
        return !kind.equals(TrailRecord.ACCESS);
    }

    private String text() {
        return Canonical.text(Canonical.of(List.of(log, id, kind, by, new TreeMap<>(details))));
    }

    /** The keys that it says are destroyed. */
    public List<String> erased() {
        return TrailRecord.erased(kind, details).stream().map(KeyName::name).toList();
    }

    /** The details of the record that it becomes. */
    Map<String, String> recorded() {
        Map<String, String> recorded = new TreeMap<>(details);
        recorded.put(TrailRecord.NOTE, id);
        return recorded;
    }
}
