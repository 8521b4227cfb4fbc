package dev.rationale.audit.log;

import java.util.ArrayList;
import java.util.List;

/** Follows a consistency proof upwards in both trees at once (RFC 9162, 2.1.4.2). */
final class ConsistencyCheck {

    private long node;
    private long last;
    private final List<Hash> path;
    private Hash first;
    private Hash second;

    ConsistencyCheck(long firstSize, Hash firstRoot, long secondSize, List<Hash> proof) {
        path = new ArrayList<>(proof);
        if (Long.bitCount(firstSize) == 1) {
            path.add(0, firstRoot);
        }
        node = firstSize - 1;
        last = secondSize - 1;
        while ((node & 1) == 1) {
            up();
        }
        first = path.get(0);
        second = path.get(0);
    }

    boolean leadsTo(Hash firstRoot, Hash secondRoot) {
        for (Hash sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Hash.node(sibling, first);
                second = Hash.node(sibling, second);
                while ((node & 1) == 0 && node != 0) {
                    up();
                }
            } else {
                second = Hash.node(second, sibling);
            }
            up();
        }
        return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
    }

    private void up() {
        node >>= 1;
        last >>= 1;
    }
}
