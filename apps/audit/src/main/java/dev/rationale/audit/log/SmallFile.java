package dev.rationale.audit.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are small unless somebody put another one in their place: a key, a note, a checkpoint. */
public final class SmallFile {

    /** More than any of them has. */
    private static final int LONGEST = 1 << 24;

    private SmallFile() {}

    /**
     * What such a file holds.
     *
     * @throws IOException if it cannot be read, or is far too long
     */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("it is longer than " + (LONGEST >> 20) + " MiB");
            }
            return bytes;
        }
    }

    /** The same as text, in UTF-8; what is no text in it is replaced and then fits nothing. */
    public static String text(Path file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
