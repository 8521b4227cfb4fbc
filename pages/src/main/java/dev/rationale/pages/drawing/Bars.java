package dev.rationale.pages.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Counts as bars below one another, each with its name before it and its number behind it. Bars of one group follow one another.
 *
 * @param title what is counted
 */
public record Bars(String title, List<Bar> bars) {

    private static final int WIDTH = 720;
    private static final int LEFT = 300;
    private static final int RIGHT = 90;
    private static final int TOP = 40;
    private static final int ROW = 22;
    private static final int THICK = 15;
    private static final int COLOURS = 4;

    /** One count; {@code group} decides its colour. */
    public record Bar(String name, long count, int group) {}

    /** A bar where it stands. */
    public record Placed(Text name, String y, String width, int colour, Text count) {}

    public Bars {
        bars = List.copyOf(bars);
    }

    public String size() {
        return "0 0 " + WIDTH + " " + (TOP + bars.size() * ROW + ROW / 2);
    }

    public Text heading() {
        return Text.at(0, ROW, title, "heading");
    }

    public String left() {
        return Coordinates.number(LEFT);
    }

    public int thickness() {
        return THICK;
    }

    /** The bars, the longest of which fills the width that is there. */
    public List<Placed> placed() {
        long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        return IntStream.range(0, bars.size())
                .mapToObj(row -> placed(bars.get(row), TOP + row * ROW, most))
                .toList();
    }

    private static Placed placed(Bar bar, double y, long most) {
        double width = Math.max(1, bar.count() * (double) (WIDTH - LEFT - RIGHT) / most);
        return new Placed(
                Text.at(LEFT - 8, y + 12, bar.name(), "end"),
                Coordinates.number(y),
                Coordinates.number(width),
                1 + bar.group() % COLOURS,
                Text.at(LEFT + width + 8, y + 12, String.format(Locale.ROOT, "%,d", bar.count()), ""));
    }
}
