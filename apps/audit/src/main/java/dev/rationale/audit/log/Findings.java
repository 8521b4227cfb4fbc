package dev.rationale.audit.log;

import java.util.ArrayList;
import java.util.List;

/** Findings as they are made; of very many only the first are kept. */
final class Findings {

    private static final int MOST = 1000;

    private final List<Finding> list = new ArrayList<>();

    void add(Finding.Kind kind, long from, long to, String place, String what) {
        if (list.size() < MOST) {
            list.add(new Finding(kind, from, to, place, what));
        }
    }

    /** Whether the checkpoint that should stand before an entry was found damaged. */
    boolean hasBadCheckpointAt(long index) {
        return list.stream()
                .anyMatch(finding -> finding.from() == index
                        && (finding.kind() == Finding.Kind.TORN_END
                                || finding.kind() == Finding.Kind.DAMAGED_CHECKPOINT));
    }

    List<Finding> list() {
        return list;
    }
}
