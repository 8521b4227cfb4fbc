package dev.rationale.hiv.status;

import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A course of antiretroviral therapy: exposures without a longer gap between them than the parameter allows.
 *
 * @param drugs ingredients of the exposures that still run, or of the last ones, sorted
 * @param allDrugs every ingredient recorded during the course, sorted
 * @param classes drug classes of {@code drugs}, sorted
 */
public record ArtCourse(
        String id,
        List<String> drugs,
        List<String> allDrugs,
        List<String> classes,
        When at,
        End end,
        List<String> sources)
        implements Course {

    public ArtCourse {
        drugs = sorted(drugs);
        allDrugs = sorted(allDrugs);
        classes = sorted(classes);
        sources = List.copyOf(sources);
    }

    /** True if a protease inhibitor is part of it. */
    public boolean proteaseInhibitor() {
        return classes.contains("pi");
    }

    /** True if no ingredient of the course is outside the comma-separated list. */
    public boolean consistsOnlyOf(String names) {
        return Arrays.stream(names.split(",", -1)).map(String::strip).toList().containsAll(allDrugs);
    }

    private static List<String> sorted(List<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }
}
