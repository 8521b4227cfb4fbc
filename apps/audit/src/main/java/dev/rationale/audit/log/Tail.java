package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the newest segment holds, read frame by frame. A batch that was not written to its end is torn: it was never
 * acknowledged. A bad frame with a later batch behind it is something else, for that batch began only when all before it was safe.
 *
 * @param end where the last whole batch ends
 * @param batch number of the last whole batch
 * @param leaves the entries of the whole batches
 * @param opening the checkpoint that the segment begins with
 * @param checkpoint the newest one in them
 * @param torn how many bytes come after them
 */
record Tail(
        int end,
        long batch,
        List<Leaves.Leaf> leaves,
        Optional<Checkpoint> opening,
        Optional<Checkpoint> checkpoint,
        int torn) {

    Tail {
        leaves = List.copyOf(leaves);
    }

    static Tail of(Segment segment, byte[] bytes) {
        return new Reading(segment, bytes).tail();
    }

    /** A segment in which nothing whole was written yet goes on from the one before it. */
    Tail after(List<Segment> older) {
        if (batch >= 0 || older.isEmpty()) {
            return this;
        }
        Segment before = older.get(older.size() - 1);
        Tail last = of(before, before.bytes());
        return new Tail(end, last.batch, leaves, opening, last.checkpoint, torn);
    }

    /** One pass over a segment. */
    private static final class Reading {

        private final Segment segment;
        private final byte[] bytes;
        private final List<Leaves.Leaf> leaves = new ArrayList<>();
        private Optional<Checkpoint> opening = Optional.empty();
        private Optional<Checkpoint> checkpoint = Optional.empty();
        private Optional<Frame> last = Optional.empty();
        private int end = Segment.HEADER;
        private int wholeLeaves;
        private Optional<Checkpoint> wholeCheckpoint = Optional.empty();
        private long wholeBatch = -1;

        Reading(Segment segment, byte[] bytes) {
            this.segment = segment;
            this.bytes = bytes;
        }

        Tail tail() {
            int at = Segment.HEADER;
            Optional<Frame> next = Frame.at(bytes, at);
            while (next.isPresent() && fits(next.get())) {
                Frame frame = next.get();
                take(frame, at);
                at += frame.length();
                if (frame.lastOfBatch()) {
                    end = at;
                    wholeLeaves = leaves.size();
                    wholeCheckpoint = checkpoint;
                    wholeBatch = frame.batch();
                }
                next = Frame.at(bytes, at);
            }
            refuseIfWrittenOn(at);
            return new Tail(
                    end, wholeBatch, leaves.subList(0, wholeLeaves), opening, wholeCheckpoint, bytes.length - end);
        }

        private boolean fits(Frame frame) {
            boolean inOrder = last.isEmpty() ? frame.place() == 0 : frame.follows(last.get());
            return inOrder && frame.index() == segment.first() + leaves.size();
        }

        private void take(Frame frame, int at) {
            if (frame.entry()) {
                leaves.add(new Leaves.Leaf(frame.toEntry().hash(), at));
            } else {
                checkpoint = Optional.of(signed(frame));
                opening = at == Segment.HEADER ? checkpoint : opening;
            }
            last = Optional.of(frame);
        }

        private Checkpoint signed(Frame frame) {
            try {
                return frame.toCheckpoint();
            } catch (IllegalArgumentException altered) {
                throw damaged(segment, frame.index());
            }
        }

        /** Frames behind the bad place may only be of the batch that was torn. */
        private void refuseIfWrittenOn(int bad) {
            long torn = wholeBatch < 0 ? -1 : wholeBatch + 1;
            boolean first = true;
            for (int at = Segment.nextFrame(bytes, bad); at < bytes.length; at = Segment.nextFrame(bytes, at)) {
                Frame frame = Frame.at(bytes, at).orElseThrow();
                torn = torn < 0 ? frame.batch() : torn;
                if (frame.batch() != torn || (first && frame.place() == 0)) {
                    throw damaged(segment, segment.first() + leaves.size());
                }
                first = false;
                at += frame.length();
            }
        }
    }

    static AuditFailure damaged(Segment segment, long index) {
        return new AuditFailure(
                AuditFailure.Kind.DAMAGED,
                segment.file() + ": entry " + index
                        + " was acknowledged and is not there as it was; nothing is written after it.",
                "'audit verify' says more; restore the file from a copy.");
    }
}
