package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;
import java.util.Set;

/**
 * One recorded exposure to antiretroviral drugs: a prescription, a statement, a dispense, an administration.
 *
 * @param drugs ingredients, lower case, for instance {@code lopinavir}
 * @param classes drug classes present: {@code nrti}, {@code nnrti}, {@code pi}, {@code insti}, {@code entry}
 * @param boosterOnly true if it is only a boosting dose of ritonavir or cobicistat
 * @param end the end as recorded
 * @param at the start
 */
public record ArtExposure(
        String id, Set<String> drugs, Set<String> classes, boolean boosterOnly, When at, End end, List<String> sources)
        implements Dated {
    public ArtExposure {
        drugs = Set.copyOf(drugs);
        classes = Set.copyOf(classes);
        sources = List.copyOf(sources);
    }
}
