package dev.rationale.audit.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One frame of a segment: a header of {@value #HEADER} bytes and a payload. The header says what the frame is, where in the log
 * it belongs, and where in the batch that was written at once; so a frame that was moved, lost or torn can be named.
 *
 * <pre>magic 4 | index 8 | batch 8 | place in batch 2 | frames of batch 2 | payload length 4 | CRC32C of all else 4</pre>
 *
 * @param entry true for an entry, false for a checkpoint
 * @param index of an entry: its place in the log; of a checkpoint: the number of entries before it
 */
record Frame(boolean entry, long index, long batch, int place, int count, ByteBuffer payload) {

    static final int HEADER = 32;

    /** More than any entry has; a length beyond it was never written. */
    static final int LONGEST = 256 << 20;

    private static final byte[] ENTRY = "RaE1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHECKPOINT = "RaC1".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC = 4;
    private static final int CHECKED = HEADER - Integer.BYTES;
    private static final int SHORT_MASK = 0xFFFF;

    static Frame of(Entry entry, long index, long batch, int place, int count) {
        byte[] leaf = entry.leaf();
        byte[] attachment = entry.attachment();
        ByteBuffer payload = ByteBuffer.allocate(Integer.BYTES + leaf.length + attachment.length)
                .putInt(leaf.length)
                .put(leaf)
                .put(attachment)
                .flip();
        return new Frame(true, index, batch, place, count, payload);
    }

    static Frame of(Checkpoint checkpoint, long batch, int place, int count) {
        byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
        return new Frame(false, checkpoint.size(), batch, place, count, ByteBuffer.wrap(note));
    }

    int length() {
        return HEADER + payload.remaining();
    }

    boolean lastOfBatch() {
        return place == count - 1;
    }

    /** Whether this frame may stand right after the other. */
    boolean follows(Frame before) {
        return before.lastOfBatch()
                ? batch == before.batch + 1 && place == 0
                : batch == before.batch && place == before.place + 1 && count == before.count;
    }

    /** Whether what was expected comes right behind it, so that it was put in. */
    boolean standsInBetween(long expected, Optional<Frame> next) {
        return index > expected
                && next.filter(behind -> behind.index == expected).isPresent();
    }

    /** Whether what comes behind it goes on as if it were the one that was expected. */
    boolean standsForAnother(long expected, Optional<Frame> next) {
        return index > expected
                && next.filter(behind -> behind.index == expected + 1).isPresent();
    }

    void writeTo(ByteBuffer target) {
        ByteBuffer header = ByteBuffer.allocate(CHECKED)
                .put(entry ? ENTRY : CHECKPOINT)
                .putLong(index)
                .putLong(batch)
                .putShort((short) place)
                .putShort((short) count)
                .putInt(payload.remaining())
                .flip();
        target.put(header.duplicate()).putInt(sum(header, payload.duplicate())).put(payload.duplicate());
    }

    /** The frame that begins at a place of a segment, if a whole and sound one does. */
    static Optional<Frame> at(byte[] segment, int offset) {
        if (offset + HEADER > segment.length || !hasMagic(segment, offset)) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(segment, offset, HEADER);
        boolean entry = segment[offset + 2] == ENTRY[2];
        header.position(offset + MAGIC);
        long index = header.getLong();
        long batch = header.getLong();
        int place = header.getShort() & SHORT_MASK;
        int count = header.getShort() & SHORT_MASK;
        int length = header.getInt();
        int sum = header.getInt();
        if (length < 0 || length > segment.length - offset - HEADER) {
            return Optional.empty();
        }
        ByteBuffer payload = ByteBuffer.wrap(segment, offset + HEADER, length).slice();
        boolean sound = sum == sum(ByteBuffer.wrap(segment, offset, CHECKED), payload.duplicate());
        sound &= !entry
                || (length >= Integer.BYTES && payload.getInt(0) >= 0 && payload.getInt(0) <= length - Integer.BYTES);
        return sound ? Optional.of(new Frame(entry, index, batch, place, count, payload)) : Optional.empty();
    }

    static boolean hasMagic(byte[] segment, int offset) {
        int end = offset + MAGIC;
        return Arrays.equals(segment, offset, end, ENTRY, 0, MAGIC)
                || Arrays.equals(segment, offset, end, CHECKPOINT, 0, MAGIC);
    }

    /** The length of the payload that a header speaks of, checked by no sum yet. */
    static int payloadLength(ByteBuffer header) {
        return header.getInt(CHECKED - Integer.BYTES);
    }

    private static int sum(ByteBuffer header, ByteBuffer payload) {
        CRC32C sum = new CRC32C();
        sum.update(header);
        sum.update(payload);
        return (int) sum.getValue();
    }

    /** The entry that an entry's frame holds. */
    Entry toEntry() {
        ByteBuffer rest = payload.duplicate();
        byte[] leaf = new byte[rest.getInt()];
        rest.get(leaf);
        byte[] attachment = new byte[rest.remaining()];
        rest.get(attachment);
        return new Entry(leaf, attachment);
    }

    /** The checkpoint that a checkpoint's frame holds. */
    Checkpoint toCheckpoint() {
        return Checkpoint.parse(
                StandardCharsets.UTF_8.decode(payload.duplicate()).toString());
    }
}
