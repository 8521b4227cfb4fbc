package dev.rationale.pages.drawing;

import java.util.List;

/**
 * What stands on a drawing and where, in the order in which it is painted: areas, lines, dots, words.
 *
 * @param title what it shows, for those who hear the page
 */
public record Drawing(
        int width, int height, String title, List<Area> areas, List<Line> lines, List<Dot> dots, List<Text> texts) {

    /** A rectangle. {@code said} is told of it where a reader points at it; it may be empty. */
    public record Area(String x, String y, String width, String height, String style, String said) {

        public static Area at(double x, double y, double width, double height, String style) {
            return at(x, y, width, height, style, "");
        }

        public static Area at(double x, double y, double width, double height, String style, String said) {
            return new Area(
                    Coordinates.number(x),
                    Coordinates.number(y),
                    Coordinates.number(width),
                    Coordinates.number(height),
                    style,
                    said);
        }
    }

    /** A path. */
    public record Line(String path, String style) {

        public static Line between(double fromX, double fromY, double toX, double toY, String style) {
            return new Line(Coordinates.line(fromX, fromY, toX, toY), style);
        }
    }

    /** A circle. {@code said} is told of it where a reader points at it; it may be empty. */
    public record Dot(String x, String y, String radius, String style, String said) {

        public static Dot at(double x, double y, double radius, String style, String said) {
            return new Dot(Coordinates.number(x), Coordinates.number(y), Coordinates.number(radius), style, said);
        }
    }

    public Drawing {
        areas = List.copyOf(areas);
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
        texts = List.copyOf(texts);
    }
}
