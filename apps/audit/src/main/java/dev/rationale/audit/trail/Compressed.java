package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/** Sealed parts are compressed before they are sealed; afterwards nothing can be. */
final class Compressed {

    /** How many times smaller answers become at least, as a rule. */
    private static final int USUAL_GAIN = 3;

    private static final int SPARE = 1 << 10;

    private Compressed() {}

    static byte[] of(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
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
            deflater.end();
        }
    }

    static byte[] plain(byte[] compressed) {
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.DAMAGED, "A sealed part cannot be unpacked.", e);
        }
    }
}
