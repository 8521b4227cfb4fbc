package dev.rationale.hiv;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.Reduced;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.status.Cd4Series;
import dev.rationale.hiv.status.HivRnaSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts results in time order. Of several at one instant the cautious one stands: the lower count, the higher viral load. */
final class Results {

    private static final Comparator<Cd4Count> LOWEST =
            Comparator.comparingDouble(Cd4Count::cells).thenComparing(Cd4Count::id);

    private static final Comparator<HivRna> LOWEST_LOAD = Comparator.comparingDouble(
                    (HivRna result) -> result.copies().lower())
            .thenComparingDouble(result -> result.copies().upper())
            .thenComparing(HivRna::id);

    private Results() {}

    static Reduced cd4Series(List<Cd4Count> counts) {
        Map<When, Cd4Count> byInstant = new TreeMap<>();
        List<Cd4Count> setAside = new ArrayList<>();
        counts.stream().sorted(LOWEST).forEach(count -> {
            if (byInstant.putIfAbsent(count.at(), count) != null) {
                setAside.add(count);
            }
        });
        return new Reduced(new Cd4Series(List.copyOf(byInstant.values()), setAside), List.copyOf(counts));
    }

    static Reduced hivRnaSeries(List<HivRna> results) {
        Map<When, HivRna> byInstant = new TreeMap<>();
        results.stream().sorted(LOWEST_LOAD).forEach(result -> byInstant.put(result.at(), result));
        return new Reduced(new HivRnaSeries(List.copyOf(byInstant.values())), List.copyOf(results));
    }
}
