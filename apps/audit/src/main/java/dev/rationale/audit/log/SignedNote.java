package dev.rationale.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

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
        return signatures.stream().anyMatch(line -> holds(line, key));
    }

    private boolean holds(String line, VerifierKey key) {
        int space = line.lastIndexOf(' ');
        if (!line.substring(DASH.length(), Math.max(space, DASH.length())).equals(key.name())) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(line.substring(space + 1));
            return bytes.length > ID_LENGTH
                    && Arrays.equals(Arrays.copyOf(bytes, ID_LENGTH), key.id())
                    && key.verifies(
                            text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
