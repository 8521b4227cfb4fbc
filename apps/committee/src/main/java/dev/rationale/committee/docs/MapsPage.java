package dev.rationale.committee.docs;

import dev.rationale.cases.Input;
import dev.rationale.cases.Inputs;
import dev.rationale.committee.map.AdviceMap;
import dev.rationale.committee.map.Axis;
import dev.rationale.committee.map.MapDrawing;
import dev.rationale.engine.guideline.Manifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The guideline drawn over the first two inputs of the vocabulary's table, question by question. */
final class MapsPage {

    private MapsPage() {}

    static String html(SiteSource source, String language) {
        return SitePage.of(source, language, "maps", page -> {
            List<Input> drawn = source.inputs().byName().values().stream()
                    .filter(input -> !input.range().isEmpty())
                    .limit(2)
                    .toList();
            if (drawn.size() < 2) {
                page.paragraph(page.say("no-maps"));
                return;
            }
            page.paragraph(page.say("maps-introduction"));
            questions(source).forEach((question, codes) -> draw(page, question, codes, drawn));
        });
    }

    private static Map<String, List<String>> questions(SiteSource source) {
        return source.guideline().manifest().recommendations().stream()
                .collect(Collectors.groupingBy(
                        Manifest.Recommended::question,
                        LinkedHashMap::new,
                        Collectors.mapping(Manifest.Recommended::code, Collectors.toList())));
    }

    /** A question on which nothing is said anywhere on the map is passed over. */
    private static void draw(SitePage page, String question, List<String> codes, List<Input> drawn) {
        Inputs inputs = page.source().inputs();
        AdviceMap map = AdviceMap.of(
                page.source().guideline(),
                codes,
                Axis.of(written(drawn.get(0)), inputs),
                Axis.of(written(drawn.get(1)), inputs),
                inputs.given());
        if (map.areas().stream().anyMatch(area -> !area.answered().isGap())) {
            page.html().element("h2", question);
            page.html()
                    .open("figure")
                    .markup(MapDrawing.svg(map, page.language(), question))
                    .close("figure")
                    .line();
        }
    }

    private static String written(Input input) {
        return input.name() + "=" + input.range();
    }
}
