package dev.rationale.committee.map;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.report.Page;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.Wording;
import java.util.Map;

/** A map in words: each area with what is said there, by which rule, and where it lies. */
public final class MapText {

    private MapText() {}

    public static String text(AdviceMap map, String language, Style style) {
        Wording bench = BenchWording.in(language);
        Page page = new Page(style);
        page.strong(0, title(map, bench, language));
        page.line(0, bench.say("map.clocks", Map.of("clocks", map.clocks(), "evaluated", map.evaluated())));
        for (Area area : map.areas()) {
            page.blank();
            page.strong(0, area.label() + "  " + said(area.answered(), bench));
            area.answered().given().forEach(given -> page.item(3, given.code() + ", " + rule(given, bench)));
            area.boxes().forEach(box -> page.item(3, place(map, box)));
        }
        return page.toString();
    }

    static String title(AdviceMap map, Wording bench, String language) {
        return bench.say(
                "map.title", Map.of("codes", map.codes(), "x", name(map.x(), language), "y", name(map.y(), language)));
    }

    static String said(Answered answered, Wording bench) {
        return bench.say(answered.isGap() ? "map.gap" : answered.isOverlap() ? "map.overlap" : "map.one");
    }

    static String rule(Answered.Given given, Wording bench) {
        return bench.say("map.rule", Map.of("rule", given.rule()));
    }

    /** An input as a heading names it. */
    static String name(Axis axis, String language) {
        return axis.input().title().getOrDefault(language, axis.input().name());
    }

    /** {@code cd4 0 to 199, artMonths 6 to 36}. */
    static String place(AdviceMap map, Area.Box box) {
        return range(map.x(), box.fromX(), box.toX()) + ", " + range(map.y(), box.fromY(), box.toY());
    }

    private static String range(Axis axis, int from, int to) {
        String first = Bounds.plain(axis.value(from));
        String last = Bounds.plain(axis.value(to));
        return axis.input().name() + " " + (first.equals(last) ? first : first + "–" + last);
    }
}
