package dev.rationale.audit.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

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

    /** The file for reading, where there is one. */
    static Optional<Leaves> existing(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (Files.isDirectory(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Leaves(FileChannel.open(file, StandardOpenOption.READ)));
        } catch (NoSuchFileException deleted) {
            return Optional.empty();
        }
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

    synchronized Leaf leaf(long index) {
        long start = index * WIDTH;
        if (blockStart < 0 || start < blockStart || start + WIDTH > blockStart + block.limit()) {
            load(start);
        }
        return leaf(block, (int) (start - blockStart));
    }

    /** The line at a place of a buffer. */
    static Leaf leaf(ByteBuffer lines, int at) {
        byte[] hash = new byte[Hash.LENGTH];
        lines.get(at, hash);
        return new Leaf(Hash.of(hash), lines.getLong(at + Hash.LENGTH));
    }

    static byte[] line(Leaf leaf) {
        return ByteBuffer.allocate(WIDTH)
                .put(leaf.hash().bytes())
                .putLong(leaf.offset())
                .array();
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

    /** Writes the lines of the entries from an index on, at their own place, whatever became of the file meanwhile. */
    synchronized void write(long from, List<Leaf> leaves) throws IOException {
        ByteBuffer lines = ByteBuffer.allocate(leaves.size() * WIDTH);
        leaves.forEach(leaf -> lines.put(line(leaf)));
        lines.flip();
        long at = from * WIDTH;
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
