package dev.rationale.audit.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Frames that are written and made safe at once: entries, and perhaps a checkpoint over all entries up to them. */
record Batch(ByteBuffer bytes, List<Leaves.Leaf> leaves) {

    Batch {
        leaves = List.copyOf(leaves);
    }

    /**
     * Makes the frames.
     *
     * @param hashes of the entries, in their order
     */
    static Batch of(
            List<Entry> entries,
            List<Hash> hashes,
            Optional<Checkpoint> checkpoint,
            long number,
            long index,
            long offset) {
        int count = entries.size() + (checkpoint.isPresent() ? 1 : 0);
        List<Frame> frames = new ArrayList<>();
        List<Leaves.Leaf> leaves = new ArrayList<>();
        long at = offset;
        for (int place = 0; place < entries.size(); place++) {
            Frame frame = Frame.of(entries.get(place), index + frames.size(), number, frames.size(), count);
            leaves.add(new Leaves.Leaf(hashes.get(place), at));
            frames.add(frame);
            at += frame.length();
        }
        checkpoint.ifPresent(signed -> frames.add(Frame.of(signed, number, frames.size(), count)));
        ByteBuffer bytes =
                ByteBuffer.allocate(frames.stream().mapToInt(Frame::length).sum());
        frames.forEach(frame -> frame.writeTo(bytes));
        return new Batch(bytes.flip(), leaves);
    }
}
