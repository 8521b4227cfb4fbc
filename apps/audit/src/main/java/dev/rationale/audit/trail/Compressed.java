package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Sealed parts are compressed before they are sealed; afterwards nothing can be. */
final class Compressed {

    private static final int BUFFER = 1 << 16;

    private Compressed() {}

    static byte[] of(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream zipped = new DeflaterOutputStream(out, deflater, BUFFER)) {
            zipped.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    static byte[] plain(byte[] compressed) {
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.DAMAGED, "A sealed part cannot be unpacked.", e);
        }
    }
}
