package dev.rationale.audit.log;

import java.io.IOException;
import java.util.List;

/**
 * All segments but the newest, read to their end before anything is written after them. None of them can be torn: the next one
 * began only when they were whole.
 *
 * @param frontier the tree of their entries
 * @param linesDiffer whether the file of leaf hashes says something else
 */
record OlderSegments(Frontier frontier, boolean linesDiffer) {

    /** Reads them, one at a time in memory; of the list the last one is the newest. */
    static OlderSegments read(List<Segment> segments, Leaves leaves) {
        if (segments.get(0).first() != 0) {
            throw Tail.damaged(segments.get(0), 0);
        }
        Frontier frontier = new Frontier();
        boolean differ = false;
        for (int at = 0; at < segments.size() - 1; at++) {
            Segment segment = segments.get(at);
            for (Leaves.Leaf leaf : whole(segment, segments.get(at + 1), frontier)) {
                differ |= frontier.size() >= leaves.count()
                        || !leaves.leaf(frontier.size()).equals(leaf);
                frontier.append(leaf.hash());
            }
        }
        return new OlderSegments(frontier, differ);
    }

    private static List<Leaves.Leaf> whole(Segment segment, Segment next, Frontier before) {
        byte[] bytes = segment.bytes();
        if (!segment.hasItsHeader(bytes)) {
            throw Tail.damaged(segment, segment.first());
        }
        Tail tail = Tail.of(segment, bytes);
        long end = segment.first() + tail.leaves().size();
        if (tail.torn() > 0 || end != next.first()) {
            throw Tail.damaged(segment, Math.min(end, next.first()));
        }
        boolean goesOn = tail.opening()
                .filter(one -> one.size() == before.size() && one.root().equals(before.root()))
                .isPresent();
        if (!goesOn) {
            throw Tail.damaged(segment, segment.first());
        }
        return tail.leaves();
    }

    /** Writes the lines of older segments anew, where the signed root said that the entries are right and the lines are not. */
    static void rewriteLines(List<Segment> older, Leaves leaves) throws IOException {
        for (Segment segment : older) {
            leaves.write(segment.first(), Tail.of(segment, segment.bytes()).leaves());
        }
    }
}
