package dev.rationale.pages.drawing;

import java.util.List;

/**
 * Counts as bars below one another, each with its name and its number. Bars of one group have one colour.
 *
 * @param title what is counted, for those who hear the page
 */
public record Bars(String title, List<Bar> bars) {

    private static final int NARROWEST = 720;
    private static final int LEAST_NAMES = 120;
    private static final int MOST_NAMES = 620;
    private static final int LEAST_BAR = 240;
    private static final int TELEPHONE = 340;
    private static final int GAP = 8;
    private static final int COUNTS = 90;
    private static final int ROW = 22;
    private static final int THICK = 15;
    private static final int BASE = 12;
    private static final int COLOURS = 4;

    /** A name that is cut at its beginning cannot be read: there is room for letters that are wider than most. */
    private static final double WIDER = 1.1;

    /** One count, as a number and as it is written; {@code group} decides its colour. */
    public record Bar(String name, long count, String written, int group) {}

    public Bars {
        bars = List.copyOf(bars);
    }

    /** With the names before the bars, and as much room for them as the longest takes. */
    public Drawing broad() {
        double longest = bars.stream()
                .mapToDouble(bar -> WIDER * Sketch.width(bar.name()))
                .max()
                .orElse(0);
        double left = Math.min(MOST_NAMES, Math.max(LEAST_NAMES, Math.ceil(longest))) + GAP;
        double wide = Math.max(NARROWEST, left + LEAST_BAR + COUNTS);
        Sketch sketch = new Sketch();
        double y = 0;
        for (Bar bar : bars) {
            sketch.text(left - GAP, y + BASE, Sketch.fitting(bar.name(), MOST_NAMES), "end");
            bar(sketch, bar, left, y, wide - left - COUNTS);
            y += ROW;
        }
        return sketch.drawing(wide, y, title);
    }

    /** With the names above the bars, for the screen of a telephone. */
    public Drawing narrow() {
        Sketch sketch = new Sketch();
        double y = 0;
        for (Bar bar : bars) {
            y += sketch.words(0, y + BASE, TELEPHONE, bar.name(), "");
            bar(sketch, bar, 0, y, TELEPHONE - COUNTS);
            y += ROW + GAP;
        }
        return sketch.drawing(TELEPHONE, y, title);
    }

    /** The longest bar fills the room that there is. */
    private void bar(Sketch sketch, Bar bar, double x, double y, double room) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        double width = Math.max(1, bar.count() * room / most);
        sketch.area(x, y, width, THICK, "point-" + (1 + bar.group() % COLOURS));
        sketch.text(x + width + GAP, y + BASE, bar.written(), "");
    }
}
