package dev.rationale.pages.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A drawing while it is made. */
public final class Sketch {

    /** How high a line of words is. */
    public static final double LINE = 17;

    /** How wide a letter is, a little more than it is on average, so that what is measured by it finds room. */
    private static final double LETTER = 6.9;

    private static final String STRONG = "strong";

    /** How much wider strong letters are. */
    private static final double WIDER = 1.15;

    private final List<Drawing.Area> areas = new ArrayList<>();
    private final List<Drawing.Line> lines = new ArrayList<>();
    private final List<Drawing.Dot> dots = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    public void area(double x, double y, double width, double height, String style) {
        areas.add(Drawing.Area.at(x, y, width, height, style));
    }

    /** A rectangle that tells something. */
    public void area(double x, double y, double width, double height, String style, String said) {
        areas.add(Drawing.Area.at(x, y, width, height, style, said));
    }

    public void line(double fromX, double fromY, double toX, double toY, String style) {
        lines.add(Drawing.Line.between(fromX, fromY, toX, toY, style));
    }

    /** A line through places, none through fewer than two. */
    public void through(List<double[]> places, String style) {
        if (places.size() > 1) {
            StringBuilder path = new StringBuilder();
            for (double[] place : places) {
                path.append(path.isEmpty() ? "M" : "L")
                        .append(Coordinates.number(place[0]))
                        .append(' ')
                        .append(Coordinates.number(place[1]));
            }
            lines.add(new Drawing.Line(path.toString(), style));
        }
    }

    /** Slanted lines across a rectangle: what nobody mistakes for an empty page. */
    public void hatched(double x, double y, double width, double height) {
        StringBuilder path = new StringBuilder();
        double step = 9;
        for (double at = step - height; at < width; at += step) {
            double fromX = Math.max(at, 0);
            double toX = Math.min(at + height, width);
            path.append(Coordinates.line(x + fromX, y + height - (fromX - at), x + toX, y + height - (toX - at)));
        }
        lines.add(new Drawing.Line(path.toString(), "hatch"));
    }

    public void dot(double x, double y, double radius, String style, String said) {
        dots.add(Drawing.Dot.at(x, y, radius, style, said));
    }

    public void text(double x, double y, String text, String style) {
        if (!text.isEmpty()) {
            texts.add(Text.at(x, y, text, style));
        }
    }

    /** Words in as many lines as they need. The height that they take. */
    public double words(double x, double y, double width, String text, String style) {
        double line = y;
        for (String one : wrapped(text, style.contains(STRONG) ? width / WIDER : width)) {
            text(x, line, one, style);
            line += LINE;
        }
        return line - y;
    }

    /** Words as far as there is room for them; dots stand for the rest. */
    public static String fitting(String text, double width) {
        int letters = (int) (width / LETTER);
        return text.length() <= letters
                ? text
                : text.substring(0, Math.max(letters - 1, 1)).strip() + "…";
    }

    /** The height that words take in a column. */
    public static double height(String text, double width) {
        return wrapped(text, width).size() * LINE;
    }

    /** The height that strong words take in a column. */
    public static double strongHeight(String text, double width) {
        return height(text, width / WIDER);
    }

    /** About how wide words are. */
    public static double width(String text) {
        return text.length() * LETTER;
    }

    private static List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Arrays.asList(text.strip().split(" +"))) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The drawing as it stands. */
    public Drawing drawing(double width, double height, String title) {
        return new Drawing((int) Math.ceil(width), (int) Math.ceil(height), title, areas, lines, dots, texts);
    }
}
