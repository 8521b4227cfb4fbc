package dev.rationale.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/** Bytes that are kept, in the zlib format (RFC 1950): fast rather than small, since somebody waits while they are written. */
public final class Compressed {

    /** How many times smaller answers become at least, as a rule. */
    private static final int USUAL_GAIN = 3;

    private static final int SPARE = 1 << 10;

    /** Making one clears a quarter of a megabyte, which takes half as long as compressing an answer. */
    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED));

    private Compressed() {}

    public static byte[] of(byte[] plain) {
        Deflater deflater = DEFLATER.get();
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] out = new byte[plain.length / USUAL_GAIN + SPARE];
            int length = deflater.deflate(out);
            while (!deflater.finished()) {
                out = Arrays.copyOf(out, out.length * 2);
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        } finally {
            deflater.reset();
        }
    }

    /**
     * The bytes again.
     *
     * @throws IOException if they are not what {@link #of} made
     */
    public static byte[] plain(byte[] compressed) throws IOException {
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return plain.readAllBytes();
        }
    }
}
