package dev.rationale.cohort.input;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** The lines of a portion, one after the other, straight from its file system. What goes wrong with the file is told and costs only its rest. */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Longer than any resource or bundle that memory could hold. */
    private static final int LONGEST = 1 << 28;

    private final Portion portion;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long offset;

    private Lines(Portion portion, InputStream in, long offset) {
        this.portion = portion;
        this.in = in;
        this.offset = offset;
    }

    /** Opens a portion; one that begins within a line leaves that line to the portion before it. */
    static Lines of(Portion portion, Configuration hadoop) throws IOException {
        Path path = new Path(portion.path());
        FSDataInputStream file = path.getFileSystem(hadoop).open(path, BUFFER);
        if (portion.isZipped()) {
            return new Lines(portion, unzipped(file), 0);
        }
        long before = Math.max(0, portion.from() - 1);
        file.seek(before);
        Lines lines = new Lines(portion, file, before);
        if (portion.from() > 0) {
            lines.line();
        }
        return lines;
    }

    /** A file that is empty because it was cut at its beginning is cut, too. */
    private static InputStream unzipped(InputStream file) throws IOException {
        try {
            return new GZIPInputStream(file, BUFFER);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Where the next line begins, in bytes of the file as it was before it was zipped. */
    long offset() {
        return offset;
    }

    /** The next line that holds anything; nothing at the end. */
    Optional<byte[]> next() throws IOException {
        while (portion.isZipped() || offset < portion.to()) {
            Optional<byte[]> line = line();
            if (line.isEmpty() || !isBlank(line.get())) {
                return line;
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one > ' ' || one < 0) {
                return false;
            }
        }
        return true;
    }

    /** The rest of the line that the reader stands in, without its end. */
    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(0);
        boolean begun = false;
        while (at < filled || fill()) {
            begun = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - at > LONGEST) {
                throw new IOException("a line is longer than " + LONGEST + " bytes");
            }
            line.write(buffer, at, end - at);
            offset += end - at;
            at = end;
            if (at < filled) {
                at++;
                offset++;
                return Optional.of(line.toByteArray());
            }
        }
        return begun ? Optional.of(line.toByteArray()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    /** All that is left. */
    byte[] rest() throws IOException {
        byte[] all = in.readNBytes(LONGEST);
        if (all.length == LONGEST) {
            throw new IOException("the document is longer than " + LONGEST + " bytes");
        }
        return all;
    }

    /** What went wrong with a file, without anything of what it holds. */
    static String fault(IOException e) {
        if (e instanceof FileNotFoundException) {
            return "the file is not there any more";
        }
        if (e instanceof EOFException) {
            return "the file was cut";
        }
        if (e instanceof ZipException) {
            return "the file is no gzip file, or is damaged";
        }
        return "the file cannot be read (" + e.getClass().getSimpleName() + ")";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
