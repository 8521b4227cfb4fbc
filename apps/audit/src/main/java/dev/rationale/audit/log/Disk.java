package dev.rationale.audit.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The few things the log asks of a disk; a port, so that a test can stand in for one that is full or fails. */
interface Disk {

    /** The real one. */
    Disk REAL = Disk::open;

    /** Opens a file for appending, and makes it if it is not there. */
    Appender append(Path file) throws IOException;

    /** An open file that only grows, except when an unfinished write is taken back. */
    interface Appender extends Closeable {

        /** Writes all of the buffer at the end. */
        void write(ByteBuffer bytes) throws IOException;

        /** Returns when everything written is on the disk. */
        void force() throws IOException;

        void cut(long length) throws IOException;

        long length() throws IOException;
    }

    private static Appender open(Path file) throws IOException {
        boolean made = Files.notExists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        if (made) {
            forceDirectory(file);
        }
        return new FileAppender(channel);
    }

    /** A new name is safe only when its directory is. */
    static void forceDirectory(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** An appender on a file channel. */
    record FileAppender(FileChannel channel) implements Appender {

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void cut(long length) throws IOException {
            channel.truncate(length);
            channel.position(length);
        }

        @Override
        public long length() throws IOException {
            return channel.size();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
