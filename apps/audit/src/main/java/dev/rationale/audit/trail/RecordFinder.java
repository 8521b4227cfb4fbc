package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Finds where a record stands. One that is damaged hides no other that can be read. */
record RecordFinder(LogReader log, Path root) {

    private static final int WINDOW = 2000;
    private static final String UNREADABLE = "";

    /**
     * The place of the record with an id, or of the decision that names the id as its own reference or as that of a card.
     *
     * @throws AuditFailure if there is none
     */
    long find(String id) {
        long near = near(id);
        for (long index = Math.max(0, near - WINDOW); index < Math.min(log.size(), near + WINDOW); index++) {
            if (!id.isBlank() && idAt(index).equals(id)) {
                return index;
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
                    root + ": there is no record '" + id + "'.",
                    "it belongs to another trail; 'audit search' lists what is here.");
        }
        return found.get();
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
            if (idAt(middle).compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String idAt(long index) {
        try {
            return Canonical.read(log.entry(index).leaf(), RecordHead.class).id();
        } catch (AuditFailure damaged) {
            return UNREADABLE;
        }
    }
}
