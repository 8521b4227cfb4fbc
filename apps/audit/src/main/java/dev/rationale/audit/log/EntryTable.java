package dev.rationale.audit.log;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The hash and the place of each entry. They come from the file of leaf hashes as far as it goes and from the segments beyond, so
 * that nothing is hidden by a derived file that is gone or was shortened.
 */
final class EntryTable implements LeafHashes, Closeable {

    private final Optional<Leaves> file;
    private final long filed;
    private final ByteBuffer rest;

    private EntryTable(Optional<Leaves> file, long filed, ByteBuffer rest) {
        this.file = file;
        this.filed = filed;
        this.rest = rest;
    }

    static EntryTable of(Path directory, List<Segment> segments) throws IOException {
        Optional<Leaves> file = Leaves.existing(directory);
        long filed = file.map(Leaves::count).orElse(0L);
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        for (int at = 0; at < segments.size(); at++) {
            boolean last = at == segments.size() - 1;
            if (last || segments.get(at + 1).first() > filed) {
                add(segments.get(at), filed, rest);
            }
        }
        return new EntryTable(file, filed, ByteBuffer.wrap(rest.toByteArray()));
    }

    /** Reads whole batches up to the first place where one frame does not follow another; a damaged rest is the verifier's. */
    private static void add(Segment segment, long filed, ByteArrayOutputStream rest) {
        byte[] bytes = segment.bytes();
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        long expected = segment.first();
        int at = Segment.HEADER;
        Optional<Frame> next = Frame.at(bytes, at);
        while (next.isPresent() && next.get().index() == expected) {
            Frame frame = next.get();
            if (frame.entry()) {
                if (expected == filed + (rest.size() + batch.size()) / Leaves.WIDTH) {
                    batch.writeBytes(Leaves.line(new Leaves.Leaf(frame.toEntry().hash(), at)));
                }
                expected++;
            }
            at += frame.length();
            if (frame.lastOfBatch()) {
                rest.writeBytes(batch.toByteArray());
                batch.reset();
            }
            next = Frame.at(bytes, at);
        }
    }

    long size() {
        return filed + rest.limit() / Leaves.WIDTH;
    }

    @Override
    public Hash hash(long index) {
        return leaf(index).hash();
    }

    /** Where in its segment the entry begins. */
    long offset(long index) {
        return leaf(index).offset();
    }

    private Leaves.Leaf leaf(long index) {
        return index < filed ? file.orElseThrow().leaf(index) : Leaves.leaf(rest, (int) (index - filed) * Leaves.WIDTH);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
