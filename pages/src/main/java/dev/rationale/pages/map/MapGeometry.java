package dev.rationale.pages.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where everything of a map stands, in the units of its drawing. Areas differ by their letter and by the lines that fill them,
 * not by colour alone.
 */
public record MapGeometry(MapDrawing map) {

    private static final int LEFT = 90;
    private static final int TOP = 60;
    private static final int WIDTH = 660;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 40;
    private static final int BELOW = 90;
    private static final int LINE = 22;
    private static final int LETTER = 22;
    private static final int APART = 34;
    private static final int COLOURS = 8;
    private static final List<String> TURNS = List.of("45", "135", "0", "90");

    /** How an area is filled: a ground colour with lines across it, none where nothing is said. */
    public record Fill(String id, String size, String turn, String colour, boolean hatched) {}

    /** A rectangle. */
    public record Rectangle(String x, String y, String width, String height) {}

    /** A box of an area, with its fill and its letter. */
    public record Patch(Rectangle box, String fill, Rectangle sign, Text letter) {}

    /** A short line at an axis, and the value beside it. */
    public record Tick(String path, Text value) {}

    /** A text; {@code style} names its class. */
    public record Text(String x, String y, String text, String style) {}

    public String width() {
        return String.valueOf(LEFT + WIDTH + MARGIN);
    }

    public String height() {
        int lines =
                map.areas().stream().mapToInt(area -> 1 + area.given().size()).sum();
        return String.valueOf(TOP + HEIGHT + BELOW + LINE * (lines + 1));
    }

    public Rectangle frame() {
        return new Rectangle(number(LEFT), number(TOP), number(WIDTH), number(HEIGHT));
    }

    public List<Text> headings() {
        return List.of(
                text(LEFT, 26, map.heading(), "heading"),
                text(LEFT, 46, map.days(), "quiet"),
                text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 56, map.across().heading(), "strong middle"));
    }

    /** How the heading of the axis upwards is turned and moved. */
    public String upwards() {
        return "translate(24 " + number(TOP + HEIGHT / 2.0) + ") rotate(-90)";
    }

    public List<Fill> fills() {
        List<Fill> fills = new ArrayList<>();
        for (int index = 0; index < map.areas().size(); index++) {
            boolean gap = map.areas().get(index).gap();
            fills.add(new Fill(
                    fill(index),
                    String.valueOf(8 + 4 * (index / TURNS.size())),
                    "rotate(" + TURNS.get(index % TURNS.size()) + ")",
                    "area-" + (gap ? 0 : 1 + index % COLOURS),
                    !gap));
        }
        return fills;
    }

    public List<Patch> patches() {
        List<Patch> patches = new ArrayList<>();
        for (int index = 0; index < map.areas().size(); index++) {
            MapDrawing.Area area = map.areas().get(index);
            for (MapDrawing.Box box : area.boxes()) {
                patches.add(patch(box, fill(index), area.label()));
            }
        }
        return patches;
    }

    private Patch patch(MapDrawing.Box box, String fill, String label) {
        double left = across(box.fromX());
        double right = across(box.toX() + 1);
        double top = up(box.toY() + 1);
        double bottom = up(box.fromY());
        double x = (left + right) / 2;
        double y = (top + bottom) / 2;
        return new Patch(
                new Rectangle(number(left), number(top), number(right - left), number(bottom - top)),
                fill,
                new Rectangle(number(x - LETTER / 2.0), number(y - LETTER / 2.0), number(LETTER), number(LETTER)),
                text(x, y + 5, label, "strong middle"));
    }

    /** The cuts of the axis to the right; the value of one that is close to the one before it stands lower. */
    public List<Tick> ticksAcross() {
        List<Tick> ticks = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        boolean lower = false;
        for (MapDrawing.Cut cut : map.across().cuts()) {
            double x = across(cut.step());
            lower = x - last < APART && !lower;
            double bottom = TOP + HEIGHT;
            ticks.add(new Tick(
                    path(x, bottom, x, bottom + (lower ? 20 : 6)),
                    text(x, bottom + (lower ? 34 : 20), cut.value(), "middle")));
            last = x;
        }
        return ticks;
    }

    public List<Tick> ticksUp() {
        return map.up().cuts().stream()
                .map(cut -> new Tick(
                        path(LEFT - 6, up(cut.step()), LEFT, up(cut.step())),
                        text(LEFT - 10, up(cut.step()) + 4, cut.value(), "end")))
                .toList();
    }

    /** The last values of the two axes. */
    public List<Text> ends() {
        return List.of(
                text(LEFT + WIDTH, TOP + HEIGHT + 20, map.across().last(), "quiet end"),
                text(LEFT - 10, TOP + 4, map.up().last(), "quiet end"));
    }

    public List<Text> legend() {
        List<Text> legend = new ArrayList<>();
        double line = TOP + HEIGHT + BELOW;
        for (MapDrawing.Area area : map.areas()) {
            legend.add(text(LEFT, line, area.label(), "strong"));
            legend.add(text(LEFT + 30, line, area.said(), ""));
            line += LINE;
            for (String given : area.given()) {
                legend.add(text(LEFT + 46, line, given, ""));
                line += LINE;
            }
        }
        legend.add(text(LEFT, line, map.reading(), "quiet"));
        return legend;
    }

    private String fill(int index) {
        return map.name() + "-" + index;
    }

    private double across(int step) {
        return LEFT + (double) WIDTH * step / (map.across().steps() + 1);
    }

    private double up(int step) {
        return TOP + HEIGHT - (double) HEIGHT * step / (map.up().steps() + 1);
    }

    private static String path(double fromX, double fromY, double toX, double toY) {
        return "M" + number(fromX) + " " + number(fromY) + "L" + number(toX) + " " + number(toY);
    }

    private static Text text(double x, double y, String text, String style) {
        return new Text(number(x), number(y), text, style);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
