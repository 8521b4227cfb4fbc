package dev.rationale.committee.docs;

import dev.rationale.committee.cases.Input;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.committee.map.AdviceMap;
import dev.rationale.committee.map.Axis;
import dev.rationale.committee.map.Grid;
import dev.rationale.engine.guideline.Manifest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The guideline drawn over the first two inputs that are declared with a range, question by question. It is the same in every language,
 * and drawing it is most of the work of a site.
 *
 * @param drawable false where the table has no two inputs with a range
 * @param byQuestion the maps of the questions on which something is said somewhere, in the order of the manifest
 */
record DrawnMaps(boolean drawable, Map<String, AdviceMap> byQuestion) {

    DrawnMaps {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    static DrawnMaps of(SiteSource source) {
        Inputs inputs = source.inputs();
        List<Axis> axes = inputs.byName().values().stream()
                .filter(input -> !input.range().isEmpty())
                .limit(2)
                .map(input -> axis(input, inputs))
                .toList();
        if (axes.size() < 2) {
            return new DrawnMaps(false, Map.of());
        }
        Grid grid = new Grid(source.guideline(), axes.get(0), axes.get(1), inputs.given());
        Map<String, AdviceMap> maps = new LinkedHashMap<>();
        questions(source).forEach((question, codes) -> {
            AdviceMap map = AdviceMap.of(grid, codes);
            if (map.areas().stream().anyMatch(area -> !area.answered().isGap())) {
                maps.put(question, map);
            }
        });
        return new DrawnMaps(true, maps);
    }

    private static Axis axis(Input input, Inputs inputs) {
        return Axis.of(input.name() + "=" + input.range(), inputs);
    }

    private static Map<String, List<String>> questions(SiteSource source) {
        return source.guideline().manifest().recommendations().stream()
                .collect(Collectors.groupingBy(
                        Manifest.Recommended::question,
                        LinkedHashMap::new,
                        Collectors.mapping(Manifest.Recommended::code, Collectors.toList())));
    }
}
