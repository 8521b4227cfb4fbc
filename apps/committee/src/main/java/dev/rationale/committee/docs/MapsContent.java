package dev.rationale.committee.docs;

import dev.rationale.committee.map.MapSvg;
import dev.rationale.pages.site.MapsPage;
import java.util.ArrayList;
import java.util.List;

/** The maps of a guideline, in one language. */
final class MapsContent {

    private MapsContent() {}

    static MapsPage page(SiteLanguage site, DrawnMaps drawn) {
        List<MapsPage.QuestionMap> maps = new ArrayList<>();
        drawn.byQuestion().forEach((question, map) -> {
            String name = "map-" + (maps.size() + 1);
            maps.add(new MapsPage.QuestionMap(question, MapSvg.drawing(map, site.language(), name)));
        });
        return new MapsPage(site.frame("maps"), site.words(), maps, drawn.drawable());
    }
}
