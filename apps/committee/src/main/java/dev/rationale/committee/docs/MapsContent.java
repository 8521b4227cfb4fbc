package dev.rationale.committee.docs;

import dev.rationale.committee.cases.Input;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.committee.map.AdviceMap;
import dev.rationale.committee.map.Axis;
import dev.rationale.committee.map.MapSvg;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.pages.site.MapsPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The guideline drawn over the first two inputs of the vocabulary's table, question by question. */
final class MapsContent {

    private MapsContent() {}

    static MapsPage page(SiteLanguage site) {
        List<Input> drawn = site.source().inputs().byName().values().stream()
                .filter(input -> !input.range().isEmpty())
                .limit(2)
                .toList();
        boolean drawable = drawn.size() == 2;
        return new MapsPage(
                site.frame("maps"),
                site.words(),
                drawable ? maps(site, drawn.get(0), drawn.get(1)) : List.of(),
                drawable);
    }

    /** A question on which nothing is said anywhere on the map is passed over. */
    private static List<MapsPage.QuestionMap> maps(SiteLanguage site, Input across, Input up) {
        List<MapsPage.QuestionMap> maps = new ArrayList<>();
        questions(site.source()).forEach((question, codes) -> {
            AdviceMap map = map(site.source(), codes, across, up);
            if (map.areas().stream().anyMatch(area -> !area.answered().isGap())) {
                String name = "map-" + (maps.size() + 1);
                maps.add(new MapsPage.QuestionMap(question, MapSvg.drawing(map, site.language(), name)));
            }
        });
        return maps;
    }

    private static Map<String, List<String>> questions(SiteSource source) {
        return source.guideline().manifest().recommendations().stream()
                .collect(Collectors.groupingBy(
                        Manifest.Recommended::question,
                        LinkedHashMap::new,
                        Collectors.mapping(Manifest.Recommended::code, Collectors.toList())));
    }

    private static AdviceMap map(SiteSource source, List<String> codes, Input across, Input up) {
        Inputs inputs = source.inputs();
        return AdviceMap.of(
                source.guideline(),
                codes,
                Axis.of(written(across), inputs),
                Axis.of(written(up), inputs),
                inputs.given());
    }

    private static String written(Input input) {
        return input.name() + "=" + input.range();
    }
}
