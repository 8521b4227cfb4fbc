package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.hiv.fact.HivRna;
import java.util.Comparator;
import java.util.List;

/** All plasma HIV-1 RNA results on the clinical clock, in time order; of two at one instant the one that may be higher comes last. */
public record HivRnaSeries(List<HivRna> results) implements Fact {

    public HivRnaSeries {
        results = results.stream()
                .sorted(Comparator.comparing(HivRna::at)
                        .thenComparingDouble(result -> result.copies().upper())
                        .thenComparing(HivRna::id))
                .toList();
    }

    @Override
    public String id() {
        return "HivRnaSeries";
    }

    /** True if a result proves that there was HIV-1 RNA: a value, not only a limit below which it lay. */
    public boolean found() {
        return results.stream().anyMatch(result -> result.copies().lower() > 0);
    }

    /** The latest result, as a list of one; empty if there is none. */
    public List<HivRna> latest() {
        return results.isEmpty() ? List.of() : List.of(results.get(results.size() - 1));
    }

    /** The result before the latest, as a list of one or none. */
    public List<HivRna> previous() {
        return results.size() < 2 ? List.of() : List.of(results.get(results.size() - 2));
    }
}
