package dev.rationale.committee.map;

import dev.rationale.committee.page.Html;
import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.report.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A map as a drawing in SVG. Areas differ by their letter and by the lines that fill them, not by colour alone; a number on an
 * axis is the first value of what lies to its right or above it.
 */
public final class MapDrawing {

    private static final int LEFT = 90;
    private static final int TOP = 60;
    private static final int WIDTH = 660;
    private static final int HEIGHT = 360;
    private static final int LINE = 22;
    private static final int TICK_APART = 34;
    private static final List<String> COLOURS =
            List.of("#ffffff", "#dbe9f6", "#fde8c8", "#dff0d8", "#f3dcec", "#e6e0f5", "#f7f3c6", "#d4eeea", "#f6d9d5");

    private final AdviceMap map;
    private final String language;
    private final String name;
    private final Wording bench;
    private final Html svg = new Html();

    private MapDrawing(AdviceMap map, String language, String name) {
        this.map = map;
        this.language = language;
        this.name = name;
        this.bench = BenchWording.in(language);
    }

    public static String svg(AdviceMap map, String language) {
        return svg(map, language, "map");
    }

    /** The drawing as one of several on a page, where each needs a name of its own. */
    public static String svg(AdviceMap map, String language, String name) {
        MapDrawing drawing = new MapDrawing(map, language, name);
        drawing.draw();
        return drawing.svg.toString();
    }

    private void draw() {
        int legend = map.areas().stream()
                .mapToInt(area -> 1 + area.answered().given().size())
                .sum();
        int height = TOP + HEIGHT + 90 + LINE * (legend + 1);
        String title = MapText.title(map, bench, language);
        svg.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + (LEFT + WIDTH + 40) + " " + height,
                        "width",
                        String.valueOf(LEFT + WIDTH + 40),
                        "height",
                        String.valueOf(height),
                        "role",
                        "img",
                        "aria-label",
                        title,
                        "font-family",
                        "system-ui, Helvetica, Arial, sans-serif",
                        "font-size",
                        "13")
                .line();
        svg.element("title", title);
        patterns();
        svg.open("rect", "width", "100%", "height", "100%", "fill", "#ffffff").close("rect");
        String heading = bench.say(
                "map.heading", Map.of("x", MapText.name(map.x(), language), "y", MapText.name(map.y(), language)));
        text(LEFT, 26, heading, "font-weight", "bold", "font-size", "15");
        text(LEFT, 46, bench.say("map.days", Map.of("clocks", map.clocks())), "fill", "#4a4a4a");
        for (int index = 0; index < map.areas().size(); index++) {
            area(index);
        }
        axes();
        legend();
        svg.close("svg").line();
    }

    /** A ground colour with lines across it in one of several directions, so that areas differ in black and white. */
    private void patterns() {
        svg.open("defs").line();
        for (int index = 0; index < map.areas().size(); index++) {
            int size = 8 + 4 * (index / 4);
            svg.open(
                    "pattern",
                    "id",
                    name + "-" + index,
                    "width",
                    String.valueOf(size),
                    "height",
                    String.valueOf(size),
                    "patternUnits",
                    "userSpaceOnUse",
                    "patternTransform",
                    "rotate(" + List.of(45, 135, 0, 90).get(index % 4) + ")");
            rect(0, 0, size, size, colour(index), "none");
            if (!map.areas().get(index).answered().isGap()) {
                svg.open("path", "d", "M0 0H" + size, "stroke", "#7a7a7a", "stroke-width", "1")
                        .close("path");
            }
            svg.close("pattern").line();
        }
        svg.close("defs").line();
    }

    private String colour(int index) {
        return map.areas().get(index).answered().isGap()
                ? COLOURS.get(0)
                : COLOURS.get(1 + index % (COLOURS.size() - 1));
    }

    private void area(int index) {
        Area area = map.areas().get(index);
        for (Area.Box box : area.boxes()) {
            double left = across(box.fromX());
            double right = across(box.toX() + 1);
            double top = up(box.toY() + 1);
            double bottom = up(box.fromY());
            rect(left, top, right - left, bottom - top, "url(#" + name + "-" + index + ")", "#1b1b1b");
        }
        area.boxes().forEach(box -> letter(area, box));
    }

    private void letter(Area area, Area.Box box) {
        double middle = (across(box.fromX()) + across(box.toX() + 1)) / 2;
        double height = (up(box.fromY()) + up(box.toY() + 1)) / 2;
        rect(middle - 11, height - 12, 22, 22, "#ffffff", "#1b1b1b");
        text(middle, height + 4, area.label(), "text-anchor", "middle", "font-weight", "bold");
    }

    private void axes() {
        rect(LEFT, TOP, WIDTH, HEIGHT, "none", "#1b1b1b");
        double last = Double.NEGATIVE_INFINITY;
        boolean lower = false;
        for (int cut : map.xCuts()) {
            lower = across(cut) - last < TICK_APART && !lower;
            line(across(cut), TOP + HEIGHT, across(cut), TOP + HEIGHT + (lower ? 20 : 6));
            text(across(cut), TOP + HEIGHT + (lower ? 34 : 20), value(map.x(), cut), "text-anchor", "middle");
            last = across(cut);
        }
        text(LEFT + WIDTH, TOP + HEIGHT + 20, value(map.x(), map.x().steps()), "text-anchor", "end", "fill", "#4a4a4a");
        text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 56, heading(map.x()), "text-anchor", "middle", "font-weight", "bold");
        for (int cut : map.yCuts()) {
            line(LEFT - 6, up(cut), LEFT, up(cut));
            text(LEFT - 10, up(cut) + 4, value(map.y(), cut), "text-anchor", "end");
        }
        text(LEFT - 10, TOP + 4, value(map.y(), map.y().steps()), "text-anchor", "end", "fill", "#4a4a4a");
        double middle = TOP + HEIGHT / 2.0;
        svg.open(
                        "text",
                        "transform",
                        "translate(24 " + number(middle) + ") rotate(-90)",
                        "text-anchor",
                        "middle",
                        "font-weight",
                        "bold")
                .text(heading(map.y()))
                .close("text")
                .line();
    }

    private void legend() {
        double line = TOP + HEIGHT + 90;
        for (Area area : map.areas()) {
            text(LEFT, line, area.label(), "font-weight", "bold");
            text(LEFT + 30, line, MapText.said(area.answered(), bench));
            line += LINE;
            for (Answered.Given given : area.answered().given()) {
                text(LEFT + 46, line, given.code() + ", " + MapText.rule(given, bench));
                line += LINE;
            }
        }
        text(LEFT, line, bench.say("map.reading"), "fill", "#4a4a4a", "font-size", "12");
    }

    private String heading(Axis axis) {
        return MapText.name(axis, language) + " (" + axis.input().unit() + ")";
    }

    private static String value(Axis axis, int step) {
        return Bounds.plain(axis.value(step));
    }

    private double across(int step) {
        return LEFT + (double) WIDTH * step / (map.x().steps() + 1);
    }

    private double up(int step) {
        return TOP + HEIGHT - (double) HEIGHT * step / (map.y().steps() + 1);
    }

    private void rect(double x, double y, double width, double height, String fill, String stroke) {
        svg.open(
                        "rect",
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "width",
                        number(width),
                        "height",
                        number(height),
                        "fill",
                        fill,
                        "stroke",
                        stroke)
                .close("rect")
                .line();
    }

    private void line(double x1, double y1, double x2, double y2) {
        svg.open(
                        "path",
                        "d",
                        "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2),
                        "stroke",
                        "#1b1b1b")
                .close("path")
                .line();
    }

    private void text(double x, double y, String text, String... attributes) {
        String[] all = new String[attributes.length + 4];
        all[0] = "x";
        all[1] = number(x);
        all[2] = "y";
        all[3] = number(y);
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        svg.element("text", text, all);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
