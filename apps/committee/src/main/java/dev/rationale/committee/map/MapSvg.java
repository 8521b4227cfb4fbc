package dev.rationale.committee.map;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.Pages;
import dev.rationale.pages.drawing.MapDrawing;
import java.util.List;
import java.util.Map;

/** A map as a drawing. A number on an axis is the first value of what lies to its right or above it. */
public final class MapSvg {

    private MapSvg() {}

    /** The drawing by itself, in SVG. */
    public static String text(AdviceMap map, String language) {
        return Pages.svg(drawing(map, language, "map"));
    }

    /** The drawing as one of several on a page, where each needs a name of its own. */
    public static MapDrawing drawing(AdviceMap map, String language, String name) {
        Wording bench = BenchWording.in(language);
        return new MapDrawing(
                name,
                MapText.title(map, bench, language),
                bench.say(
                        "map.heading",
                        Map.of("x", MapText.name(map.x(), language), "y", MapText.name(map.y(), language))),
                bench.say("map.days", Map.of("clocks", map.clocks())),
                bench.say("map.reading"),
                axis(map.x(), map.xCuts(), language),
                axis(map.y(), map.yCuts(), language),
                map.areas().stream().map(area -> area(map, area, bench)).toList());
    }

    private static MapDrawing.Axis axis(Axis axis, List<Integer> cuts, String language) {
        return new MapDrawing.Axis(
                MapText.name(axis, language) + " (" + axis.input().unit() + ")",
                axis.steps(),
                value(axis, axis.steps()),
                cuts.stream()
                        .map(cut -> new MapDrawing.Cut(cut, value(axis, cut)))
                        .toList());
    }

    private static MapDrawing.Area area(AdviceMap map, Area area, Wording bench) {
        return new MapDrawing.Area(
                area.label(),
                area.answered().isGap(),
                MapText.said(area.answered(), bench),
                area.answered().given().stream()
                        .map(given -> given.code() + ", " + MapText.rule(given, bench))
                        .toList(),
                area.boxes().stream().map(box -> MapText.place(map, box)).toList(),
                area.boxes().stream()
                        .map(box -> new MapDrawing.Box(box.fromX(), box.toX(), box.fromY(), box.toY()))
                        .toList());
    }

    private static String value(Axis axis, int step) {
        return Bounds.plain(axis.value(step));
    }
}
