package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A segment file: a header of {@value #HEADER} bytes, then frames. Its name is the index of its first entry.
 *
 * @param first index of the first entry that it holds or will hold
 */
record Segment(Path file, long first) {

    static final int HEADER = 32;

    private static final byte[] MAGIC = "rationale audit log, v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ENDING = ".segment";
    private static final String NAME = "%020d" + ENDING;

    /** A number that a log can have as an index. */
    static final String FORM = "00\\d{18}\\" + ENDING;

    static Segment in(Path directory, long first) {
        return new Segment(directory.resolve(name(first)), first);
    }

    /** The name of the file whose first entry has an index. */
    static String name(long first) {
        return NAME.formatted(first);
    }

    /** The segments of a directory in order. */
    static List<Segment> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.flatMap(file -> named(file).stream())
                    .sorted(Comparator.comparingLong(Segment::first))
                    .toList();
        } catch (IOException e) {
            throw none(directory);
        }
    }

    /** The same where there must be one. */
    static List<Segment> listOfLog(Path directory) {
        List<Segment> segments = list(directory);
        if (segments.isEmpty()) {
            throw none(directory);
        }
        return segments;
    }

    static AuditFailure none(Path directory) {
        return new AuditFailure(
                AuditFailure.Kind.UNKNOWN,
                directory + ": there is no audit log that can be read.",
                "nothing was recorded yet, or the path is misspelled.");
    }

    private static Optional<Segment> named(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches(FORM)
                ? Optional.of(new Segment(file, Long.parseLong(name.substring(0, name.length() - ENDING.length()))))
                : Optional.empty();
    }

    ByteBuffer header() {
        return ByteBuffer.allocate(HEADER).put(MAGIC).putLong(first).flip();
    }

    boolean hasItsHeader(byte[] bytes) {
        return bytes.length >= HEADER && header().equals(ByteBuffer.wrap(bytes, 0, HEADER));
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.DAMAGED, file + ": the segment cannot be read.", e);
        }
    }

    /** The next sound frame at or after an offset; its place, or the length of the segment if there is none. */
    static int nextFrame(byte[] bytes, int offset) {
        int at = offset;
        while (at < bytes.length && Frame.at(bytes, at).isEmpty()) {
            at++;
        }
        return at;
    }
}
