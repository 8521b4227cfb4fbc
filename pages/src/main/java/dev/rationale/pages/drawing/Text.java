package dev.rationale.pages.drawing;

/** A text of a drawing, where it stands; {@code style} names its class. */
public record Text(String x, String y, String text, String style) {

    static Text at(double x, double y, String text, String style) {
        return new Text(Coordinates.number(x), Coordinates.number(y), text, style);
    }
}
