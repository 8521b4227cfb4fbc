package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Knowledge;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a study (or one of the trials that it reports) admitted, criterion by criterion.
 *
 * @param study key of the {@link Evidence}
 * @param trial name of the trial within the publication, empty where there is only one
 * @param strata number studied in a stratum of a characteristic, by label, where the source gives it
 * @param criteria limits on named characteristics, in canonical order; empty where the source states none
 */
public record Population(String study, String trial, List<Criterion> criteria, Map<String, Integer> strata)
        implements Knowledge {

    public Population {
        strata = Collections.unmodifiableSortedMap(new TreeMap<>(strata));
        criteria = criteria.stream()
                .sorted(Comparator.comparing(Criterion::characteristic))
                .toList();
    }

    public boolean statesLimits() {
        return !criteria.isEmpty();
    }

    /** {@code insight2009} or {@code insight2009:SILCAAT}. */
    public String label() {
        return trial.isEmpty() ? study : study + ":" + trial;
    }

    @Override
    public String id() {
        return "Population/" + label();
    }
}
