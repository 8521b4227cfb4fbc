package dev.rationale.pages.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of a map stands, in the units of its drawing. Areas differ by their letter and by the lines that fill them,
 * not by colour alone.
 *
 * @param alone true if the drawing holds its legend itself; on a page the legend stands below it, as text
 */
public record MapGeometry(MapDrawing map, boolean alone) {

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

    public String width() {
        return String.valueOf(LEFT + WIDTH + MARGIN);
    }

    public String height() {
        int lines =
                map.areas().stream().mapToInt(area -> 1 + area.given().size()).sum();
        return String.valueOf(TOP + HEIGHT + BELOW + (alone ? LINE * (lines + 1) : 0));
    }

    public Rectangle frame() {
        return new Rectangle(
                Coordinates.number(LEFT),
                Coordinates.number(TOP),
                Coordinates.number(WIDTH),
                Coordinates.number(HEIGHT));
    }

    public List<Text> headings() {
        return List.of(
                Text.at(LEFT, 26, map.heading(), "heading"),
                Text.at(LEFT, 46, map.days(), "quiet"),
                Text.at(LEFT + WIDTH / 2.0, TOP + HEIGHT + 56, map.across().heading(), "strong middle"));
    }

    /** How the heading of the axis upwards is turned and moved. */
    public String upwards() {
        return "translate(24 " + Coordinates.number(TOP + HEIGHT / 2.0) + ") rotate(-90)";
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
                new Rectangle(
                        Coordinates.number(left),
                        Coordinates.number(top),
                        Coordinates.number(right - left),
                        Coordinates.number(bottom - top)),
                fill,
                new Rectangle(
                        Coordinates.number(x - LETTER / 2.0),
                        Coordinates.number(y - LETTER / 2.0),
                        Coordinates.number(LETTER),
                        Coordinates.number(LETTER)),
                Text.at(x, y + 5, label, "strong middle"));
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
                    Coordinates.line(x, bottom, x, bottom + (lower ? 20 : 6)),
                    Text.at(x, bottom + (lower ? 34 : 20), cut.value(), "middle")));
            last = x;
        }
        return ticks;
    }

    public List<Tick> ticksUp() {
        return map.up().cuts().stream()
                .map(cut -> new Tick(
                        Coordinates.line(LEFT - 6, up(cut.step()), LEFT, up(cut.step())),
                        Text.at(LEFT - 10, up(cut.step()) + 4, cut.value(), "end")))
                .toList();
    }

    /** The last values of the two axes. */
    public List<Text> ends() {
        return List.of(
                Text.at(LEFT + WIDTH, TOP + HEIGHT + 20, map.across().last(), "quiet end"),
                Text.at(LEFT - 10, TOP + 4, map.up().last(), "quiet end"));
    }

    public List<Text> legend() {
        if (!alone) {
            return List.of();
        }
        List<Text> legend = new ArrayList<>();
        double line = TOP + HEIGHT + BELOW;
        for (MapDrawing.Area area : map.areas()) {
            legend.add(Text.at(LEFT, line, area.label(), "strong"));
            legend.add(Text.at(LEFT + 30, line, area.said(), ""));
            line += LINE;
            for (String given : area.given()) {
                legend.add(Text.at(LEFT + 46, line, given, ""));
                line += LINE;
            }
        }
        legend.add(Text.at(LEFT, line, map.reading(), "quiet"));
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
}
