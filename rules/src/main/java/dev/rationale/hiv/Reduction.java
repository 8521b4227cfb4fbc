package dev.rationale.hiv;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.Reduced;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.fact.ProphylaxisExposure;
import dev.rationale.hiv.fact.SafetyLab;
import dev.rationale.hiv.status.Cd4Series;
import dev.rationale.hiv.status.HivRnaSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Folds single results and exposures into series and courses, and takes over everything else as it is. */
final class Reduction {

    static final String GAP = "art-gap-days";

    private final Courses courses;

    Reduction(Clocks clocks, Map<String, Parameter> parameters) {
        Parameter gap = parameters.get(GAP);
        if (gap == null) {
            throw new IllegalArgumentException("The guideline sets no parameter '" + GAP + "'.");
        }
        this.courses = new Courses(clocks.asOf(), gap.whole());
    }

    List<Reduced> of(List<Fact> inputs) {
        List<Reduced> reduced = new ArrayList<>();
        List<Il2Exposure> il2 = only(inputs, Il2Exposure.class);
        inputs.stream()
                .filter(fact -> isTakenOver(fact, !il2.isEmpty()))
                .map(Reduced::unchanged)
                .forEach(reduced::add);
        series(only(inputs, Cd4Count.class), Cd4Series::new, reduced);
        series(only(inputs, HivRna.class), HivRnaSeries::new, reduced);
        reduced.addAll(courses.ofArt(only(inputs, ArtExposure.class)));
        reduced.addAll(courses.ofIl2(il2));
        reduced.addAll(courses.ofProphylaxis(only(inputs, ProphylaxisExposure.class)));
        return reduced;
    }

    /** Safety results matter only to people who were given interleukin-2; for all others they would only be carried along. */
    private static boolean isTakenOver(Fact fact, boolean il2Given) {
        boolean folded = fact instanceof Cd4Count
                || fact instanceof HivRna
                || fact instanceof ArtExposure
                || fact instanceof Il2Exposure
                || fact instanceof ProphylaxisExposure;
        return !folded && (il2Given || !(fact instanceof SafetyLab));
    }

    private static <T extends Fact> void series(List<T> results, Function<List<T>, Fact> fold, List<Reduced> reduced) {
        if (!results.isEmpty()) {
            reduced.add(new Reduced(fold.apply(results), List.copyOf(results)));
        }
    }

    private static <T extends Fact> List<T> only(List<Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
