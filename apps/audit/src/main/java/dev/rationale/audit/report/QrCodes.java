package dev.rationale.audit.report;

import dev.rationale.pages.decision.QrDrawing;
import dev.rationale.pages.decision.QrDrawing.Run;
import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/** Encodes a text as a QR code for a page to draw. */
final class QrCodes {

    private static final int MARGIN = 2;

    private QrCodes() {}

    static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        List<Run> dark = new ArrayList<>();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    dark.add(new Run(from + MARGIN, y + MARGIN, x - from));
                }
            }
        }
        return new QrDrawing(text, code.size + 2 * MARGIN, dark);
    }
}
