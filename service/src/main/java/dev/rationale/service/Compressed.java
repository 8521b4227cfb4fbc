package dev.rationale.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes that are kept, in the zlib format (RFC 1950): fast rather than small, since somebody waits while they are written. What is
 * compressed in parts stands there one part after the other.
 */
public final class Compressed {

    /** How many times smaller answers become at least, as a rule. */
    private static final int USUAL_GAIN = 3;

    private static final int SPARE = 1 << 10;
    private static final int SOME = 1 << 13;

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

    /** What was compressed in two parts, as one. */
    public static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * The bytes again, of all parts.
     *
     * @throws IOException if they are not what {@link #of} made
     */
    public static byte[] plain(byte[] compressed) throws IOException {
        Inflater inflater = new Inflater();
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream(compressed.length * USUAL_GAIN);
            byte[] some = new byte[SOME];
            int part = 0;
            do {
                inflater.reset();
                inflater.setInput(compressed, part, compressed.length - part);
                while (!inflater.finished()) {
                    int length = inflater.inflate(some);
                    if (length == 0 && !inflater.finished()) {
                        throw new IOException("What was compressed breaks off.");
                    }
                    plain.write(some, 0, length);
                }
                part = compressed.length - inflater.getRemaining();
            } while (part < compressed.length);
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw new IOException("What was compressed is damaged.", e);
        } finally {
            inflater.end();
        }
    }
}
