package dev.rationale.pages.drawing;

import java.util.Locale;

/** Numbers and lines as SVG writes them: to a tenth of a unit, the same on every machine. */
final class Coordinates {

    private Coordinates() {}

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String line(double fromX, double fromY, double toX, double toY) {
        return "M" + number(fromX) + " " + number(fromY) + "L" + number(toX) + " " + number(toY);
    }
}
