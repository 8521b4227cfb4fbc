package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.hiv.fact.HivRna;
import java.util.List;

/**
 * All HIV-1 RNA results in time order, one for each instant (of several the highest, which is the cautious reading). It is
 * there for every patient, empty where no result is recorded.
 */
public record HivRnaSeries(List<HivRna> results) implements Fact {

    public HivRnaSeries {
        results = List.copyOf(results);
    }

    @Override
    public String id() {
        return "HivRnaSeries";
    }

    public boolean isEmpty() {
        return results.isEmpty();
    }

    /** The last result; none if there is none. */
    public List<HivRna> latest() {
        return results.subList(Math.max(0, results.size() - 1), results.size());
    }

    /** The result before the last one; none if there are fewer than two. */
    public List<HivRna> previous() {
        int end = Math.max(0, results.size() - 1);
        return results.subList(Math.max(0, end - 1), end);
    }

    /** True if some result proves that virus was there. */
    public boolean everDetected() {
        return results.stream()
                .anyMatch(result -> result.copies().lower() > 0
                        || (result.copies().lower() == 0 && !result.copies().lowerInclusive()));
    }
}
