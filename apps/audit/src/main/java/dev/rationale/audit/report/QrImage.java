package dev.rationale.audit.report;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A text as a QR code in a data URL. */
final class QrImage {

    private static final int SCALE = 6;
    private static final int MARGIN = 2;
    private static final int WHITE = 0xFFFFFF;

    private QrImage() {}

    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int width = (code.size + 2 * MARGIN) * SCALE;
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                boolean dark = code.getModule(x / SCALE - MARGIN, y / SCALE - MARGIN);
                image.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
