package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One recorded exposure to antiretroviral drugs: a prescription, a statement, a dispense, an administration.
 *
 * @param drugs ingredients in alphabetical order, lower case, for instance {@code lopinavir}
 * @param classes drug classes present: {@code nrti}, {@code nnrti}, {@code pi}, {@code insti}, {@code entry}
 * @param boosterOnly true if it is only a boosting dose of ritonavir or cobicistat
 * @param end the end as recorded
 * @param at the start
 */
public record ArtExposure(
        String id, Set<String> drugs, Set<String> classes, boolean boosterOnly, When at, End end, List<String> sources)
        implements Lasting {

    public ArtExposure {
        drugs = sorted(drugs);
        classes = sorted(classes);
        sources = List.copyOf(sources);
    }

    /** An immutable set of Java's own goes through its members in another order in each process. */
    private static Set<String> sorted(Set<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }
}
