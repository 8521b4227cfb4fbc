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

    private static final int NARROWEST = 720;
    private static final int LEAST_LEFT = 120;
    private static final int LEAST_BAR = 240;
    private static final double LETTER = 6.6;
    private static final int GAP = 8;
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
        return "0 0 " + wide() + " " + (TOP + bars.size() * ROW + ROW / 2);
    }

    public Text heading() {
        return Text.at(0, ROW, title, "heading");
    }

    public String left() {
        return Coordinates.number(names());
    }

    /** As much room as the longest name takes. */
    private int names() {
        int longest = bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
        return Math.max(LEAST_LEFT, (int) Math.ceil(longest * LETTER) + 2 * GAP);
    }

    private int wide() {
        return Math.max(NARROWEST, names() + LEAST_BAR + RIGHT);
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

    private Placed placed(Bar bar, double y, long most) {
        int left = names();
        double width = Math.max(1, bar.count() * (double) (wide() - left - RIGHT) / most);
        return new Placed(
                Text.at(left - GAP, y + 12, bar.name(), "end"),
                Coordinates.number(y),
                Coordinates.number(width),
                1 + bar.group() % COLOURS,
                Text.at(left + width + GAP, y + 12, String.format(Locale.ROOT, "%,d", bar.count()), ""));
    }
}
