package dev.rationale.audit.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text and the signature lines below it, as C2SP's signed-note defines them.
 *
 * @param text ends in a newline
 * @param signatures lines without their newline
 */
record SignedNote(String text, List<String> signatures) {

    /** An em dash and a space begin a signature line. */
    static final String DASH = "\u2014 ";

    private static final int ID_LENGTH = 4;
    private static final int MOST_SIGNATURES = 16;

    SignedNote {
        signatures = List.copyOf(signatures);
    }

    static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "This is no signed note; expected a text, an empty line and signatures.");
        }
        List<String> lines = note.substring(split + 2).lines().toList();
        if (lines.isEmpty()
                || lines.size() > MOST_SIGNATURES
                || !lines.stream().allMatch(line -> line.startsWith(DASH))) {
            throw new IllegalArgumentException(
                    "This is no signed note; expected 1 to 16 lines that begin with a dash.");
        }
        return new SignedNote(note.substring(0, split + 1), lines);
    }

    /** Whether a line carries the key's name and id, and its signature holds. A line of another key says nothing. */
    boolean signedBy(VerifierKey key) {
        return key.type() == VerifierKey.LOG
                && signatures.stream()
                        .flatMap(line -> signature(line, key).stream())
                        .anyMatch(bytes -> key.verifies(text.getBytes(StandardCharsets.UTF_8), bytes));
    }

    /** When a witness saw the note, if a line of its key holds: eight bytes of time in seconds, and a signature over both. */
    Optional<Instant> cosignedBy(VerifierKey key) {
        return key.type() != VerifierKey.WITNESS
                ? Optional.empty()
                : signatures.stream()
                        .flatMap(line -> signature(line, key).stream())
                        .filter(bytes -> bytes.length > Long.BYTES)
                        .filter(bytes -> key.verifies(
                                cosigned(seconds(bytes)), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)))
                        .map(bytes -> Instant.ofEpochSecond(seconds(bytes)))
                        .findFirst();
    }

    private static long seconds(byte[] bytes) {
        return Math.min(Math.max(ByteBuffer.wrap(bytes).getLong(), 0), Instant.MAX.getEpochSecond());
    }

    /** What a witness signs at a time (C2SP's tlog-cosignature, version 1). */
    byte[] cosigned(long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** The same with further lines below the signatures. */
    SignedNote with(List<String> lines) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), lines.stream()).toList());
    }

    /** The bytes behind the id in a line of a key; none if it is another key's. */
    private static Optional<byte[]> signature(String line, VerifierKey key) {
        int space = line.lastIndexOf(' ');
        if (!line.substring(DASH.length(), Math.max(space, DASH.length())).equals(key.name())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(line.substring(space + 1));
            return bytes.length > ID_LENGTH && Arrays.equals(Arrays.copyOf(bytes, ID_LENGTH), key.id())
                    ? Optional.of(Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
