package dev.rationale.committee.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.report.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AdviceMapTest {

    private static final Guideline GUIDELINE = Guidelines.bundled();
    /** By the day of the evidence; what was evaluated for one map need not be for the next. */
    private static final Map<String, Grid> GRIDS = new HashMap<>();

    private static final Pattern NUMBER = Pattern.compile("(?:<|>=) (\\d+)");

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    @Test
    void theBoundariesAreThoseOfTheRules() {
        AdviceMap map = map("2026-11-24", "start-pcp-prophylaxis", "il2-not-recommended");
        Set<Integer> cells = new TreeSet<>(thresholds("pcp-reason.eacs-below-200", "Cd4Status"));
        cells.addAll(thresholds("pcp-reason.us-2024-below-100", "Cd4Status"));
        cells.addAll(thresholds("il2-not-recommended.target", "Cd4Status"));
        cells.addAll(thresholds("low-count", "Cd4Status"));
        assertThat(map.xCuts()).containsExactlyElementsOf(withZero(cells));
        assertThat(map.yCuts()).containsExactlyElementsOf(withZero(thresholds("target-population", "ArtStatus")));
    }

    @Test
    void aTrialsAreaIsBoundedByTheLimitsInItsStudyFile() {
        AdviceMap map = map("2003-12-31", "offer-trial-silcaat");
        double lower = GUIDELINE.evidence().study("insight2009").orElseThrow().populations().stream()
                .filter(population -> population.trial().equals("SILCAAT"))
                .flatMap(population -> population.criteria().stream())
                .filter(criterion -> criterion.characteristic().equals("cd4"))
                .findFirst()
                .orElseThrow()
                .limits()
                .lower();
        assertThat(map.xCuts()).contains((int) lower);
    }

    @Test
    void everyPlaceOfARandomSampleIsAnsweredAsItsAreaSays() {
        AdviceMap map = map("2003-12-31", "il2-only-in-trial", "offer-trial-silcaat", "start-pcp-prophylaxis");
        Inputs inputs = Inputs.of(GUIDELINE);
        MapQuestion anew = new MapQuestion(new Grid(GUIDELINE, map.x(), map.y(), given("2003-12-31")), map.codes());
        Random sample = new Random(7);
        assertThat(inputs.names()).contains("cd4");
        for (int turn = 0; turn < 150; turn++) {
            int x = sample.nextInt(map.x().steps() + 1);
            int y = sample.nextInt(map.y().steps() + 1);
            assertThat(anew.at(x, y))
                    .as("%d, %d", x, y)
                    .isEqualTo(area(map, x, y).answered());
        }
    }

    @Test
    void theAreasCoverEveryPlaceOnce() {
        AdviceMap map = map("2026-11-24", "start-pcp-prophylaxis", "continue-art-and-remeasure");
        long places = map.areas().stream()
                .flatMap(area -> area.boxes().stream())
                .mapToLong(box -> (box.toX() - box.fromX() + 1L) * (box.toY() - box.fromY() + 1L))
                .sum();
        assertThat(places).isEqualTo((map.x().steps() + 1L) * (map.y().steps() + 1L));
    }

    @Test
    void gapsAndOverlapsAreNamedAndTheDrawingNeedsNothingFromElsewhere() {
        AdviceMap map = map("2026-11-24", "start-pcp-prophylaxis", "continue-art-and-remeasure");
        assertThat(MapText.text(map, "en", Style.PLAIN))
                .contains("nothing of this is said", "several are given at once", "rule start-pcp-prophylaxis")
                .contains("cd4 0–99");
        String svg = MapSvg.text(map, "fr");
        assertThat(svg).contains("nombre de lymphocytes CD4", "url(#map-0)").doesNotContain("href", "<script", "var(");
        assertThat(MapSvg.text(map, "fr")).isEqualTo(svg);
    }

    @Test
    void whatIsNoInputOrNoRangeOrNoCodeIsRefused() {
        Inputs inputs = Inputs.of(GUIDELINE);
        assertThatThrownBy(() -> Axis.of("cd5=0..600", inputs)).hasMessageContaining("'cd4' was meant");
        assertThatThrownBy(() -> Axis.of("cd4=600..0", inputs)).hasMessageContaining("backwards");
        assertThatThrownBy(() -> Axis.of("cd4", inputs)).hasMessageContaining("cd4=0..600");
        assertThatThrownBy(() -> map("2026-11-24", "start-pcp")).hasMessageContaining("no recommendation 'start-pcp'");
    }

    private static AdviceMap map(String evidenceAsOf, String... codes) {
        Inputs inputs = Inputs.of(GUIDELINE);
        Grid grid = GRIDS.computeIfAbsent(
                evidenceAsOf,
                day -> new Grid(
                        GUIDELINE, Axis.of("cd4=0..600", inputs), Axis.of("artMonths=0..36", inputs), given(day)));
        return AdviceMap.of(grid, List.of(codes));
    }

    private static ObjectNode given(String evidenceAsOf) {
        return Inputs.of(GUIDELINE).given().put("evidenceAsOf", evidenceAsOf);
    }

    private static Area area(AdviceMap map, int x, int y) {
        return map.areas().stream()
                .filter(area -> area.boxes().stream()
                        .anyMatch(box -> x >= box.fromX() && x <= box.toX() && y >= box.fromY() && y <= box.toY()))
                .findFirst()
                .orElseThrow();
    }

    /** The whole numbers that the conditions of a rule on one type of fact compare with. */
    private static Set<Integer> thresholds(String rule, String type) {
        return GUIDELINE.rules().rule(rule).orElseThrow().conditions().stream()
                .filter(condition -> condition.factType().equals(type))
                .flatMap(condition -> NUMBER.matcher(condition.text()).results())
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Integer> withZero(Set<Integer> numbers) {
        TreeSet<Integer> all = new TreeSet<>(numbers);
        all.add(0);
        return List.copyOf(all);
    }
}
