package dev.rationale.audit.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The leaf hashes and the places of the entries, {@value #WIDTH} bytes each, so that a proof does not have to read the log. It is
 * written only after the entry is safe, holds nothing that the segments do not, and can be made again from them.
 */
final class Leaves implements LeafHashes, Closeable {

    static final int WIDTH = Hash.LENGTH + Long.BYTES;

    private static final String NAME = "leaves";
    private static final int BLOCK = WIDTH * 1024;

    private final FileChannel channel;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private long blockStart = -1;

    private Leaves(FileChannel channel) {
        this.channel = channel;
    }

    static Leaves forWriting(Path directory) throws IOException {
        return new Leaves(FileChannel.open(
                directory.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    static Leaves forReading(Path directory) throws IOException {
        return new Leaves(FileChannel.open(directory.resolve(NAME), StandardOpenOption.READ));
    }

    /** One line of this file. */
    record Leaf(Hash hash, long offset) {}

    synchronized long count() {
        try {
            return channel.size() / WIDTH;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the last line has its full width. */
    synchronized boolean isWhole() {
        try {
            return channel.size() % WIDTH == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Hash hash(long index) {
        return leaf(index).hash();
    }

    /** Where in its segment the entry begins. */
    long offset(long index) {
        return leaf(index).offset();
    }

    synchronized Leaf leaf(long index) {
        long start = index * WIDTH;
        if (blockStart < 0 || start < blockStart || start + WIDTH > blockStart + block.limit()) {
            load(start);
        }
        int at = (int) (start - blockStart);
        byte[] hash = new byte[Hash.LENGTH];
        block.get(at, hash);
        return new Leaf(Hash.of(hash), block.getLong(at + Hash.LENGTH));
    }

    private void load(long start) {
        blockStart = start / BLOCK * BLOCK;
        block.clear();
        try {
            int read = 0;
            while (block.hasRemaining() && read >= 0) {
                read = channel.read(block, blockStart + block.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        block.flip();
        if (start + WIDTH > blockStart + block.limit()) {
            throw new IndexOutOfBoundsException("There is no leaf " + start / WIDTH + ".");
        }
    }

    synchronized void append(List<Leaf> leaves) throws IOException {
        ByteBuffer lines = ByteBuffer.allocate(leaves.size() * WIDTH);
        leaves.forEach(leaf -> lines.put(leaf.hash().bytes()).putLong(leaf.offset()));
        lines.flip();
        long at = count() * WIDTH;
        while (lines.hasRemaining()) {
            at += channel.write(lines, at);
        }
        blockStart = -1;
    }

    synchronized void cut(long count) throws IOException {
        channel.truncate(count * WIDTH);
        blockStart = -1;
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
