package dev.rationale.audit.trail;

import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.TrailRecord;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which notes are in the log already. It is read when it is first asked, and afterwards only what came behind. */
final class RecordedNotes {

    private static final String DETAIL = "\"" + TrailRecord.NOTE + "\"";

    private final MerkleLog log;
    private final Set<String> ids = new HashSet<>();
    private long read;

    RecordedNotes(MerkleLog log) {
        this.log = log;
    }

    /** A writer that ended between the record and the removal of the note left both. */
    boolean hold(PendingNote note) {
        try (LogReader reader = log.reader()) {
            reader.forEach(read, (index, entry) -> take(entry.leaf()));
            read = reader.size();
        }
        return ids.contains(note.id());
    }

    private void take(byte[] leaf) {
        if (Canonical.text(leaf).contains(DETAIL)) {
            Optional.of(Canonical.read(leaf, TrailRecord.class))
                    .filter(one -> TrailRecord.KINDS.contains(one.kind()))
                    .map(one -> one.details().getOrDefault(TrailRecord.NOTE, ""))
                    .ifPresent(ids::add);
        }
    }
}
