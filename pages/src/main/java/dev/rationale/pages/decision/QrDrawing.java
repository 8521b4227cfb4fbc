package dev.rationale.pages.decision;

import java.util.List;

/**
 * A text as a QR code.
 *
 * @param text what it says
 * @param width modules on each side, with the white margin that readers need
 * @param dark counted from the corner of the margin
 */
public record QrDrawing(String text, int width, List<Run> dark) {

    /** Dark modules side by side. */
    public record Run(int x, int y, int width) {}

    public QrDrawing {
        dark = List.copyOf(dark);
    }
}
