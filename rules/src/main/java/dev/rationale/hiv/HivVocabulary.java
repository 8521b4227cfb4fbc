package dev.rationale.hiv;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.guideline.Reduced;
import dev.rationale.engine.guideline.Vocabulary;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.fact.ProphylaxisExposure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of HIV care, under the name {@code hiv} in {@code guideline.yaml}. */
public final class HivVocabulary implements Vocabulary {

    private static final Set<Class<? extends Fact>> JOINED =
            Set.of(Cd4Count.class, HivRna.class, ArtExposure.class, Il2Exposure.class, ProphylaxisExposure.class);

    @Override
    public String name() {
        return "hiv";
    }

    @Override
    public List<Class<? extends Fact>> types() {
        return FactTypes.ALL;
    }

    @Override
    public List<Reduced> reduce(List<Fact> inputs, Clocks clocks, Map<String, Parameter> parameters) {
        List<Reduced> reduced = new ArrayList<>();
        inputs.stream()
                .filter(fact -> !JOINED.contains(fact.getClass()))
                .map(Reduced::unchanged)
                .forEach(reduced::add);
        reduced.add(Results.cd4Series(only(Cd4Count.class, inputs)));
        reduced.add(Results.hivRnaSeries(only(HivRna.class, inputs)));
        reduced.addAll(new ArtCourses(clocks.asOf(), whole(parameters, "art.gap")).of(only(ArtExposure.class, inputs)));
        reduced.addAll(
                new Il2Courses(clocks.asOf(), whole(parameters, "il2.cycle-gap")).of(only(Il2Exposure.class, inputs)));
        reduced.addAll(new ProphylaxisCourses(clocks.asOf()).of(only(ProphylaxisExposure.class, inputs)));
        return reduced;
    }

    @Override
    public Map<String, Object> profile(Map<String, Fact> facts, Clocks clocks) {
        return new HivProfile(facts).members();
    }

    @Override
    public List<InputChange> changes(List<Fact> inputs, Clocks clocks, Boundaries boundaries) {
        return new HivChanges(clocks, boundaries).of(inputs);
    }

    private static long whole(Map<String, Parameter> parameters, String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("The vocabulary hiv needs the parameter " + name
                    + " and the guideline has "
                    + parameters.keySet().stream().sorted().toList()
                    + "\n  Maybe add it to guideline.yaml.");
        }
        return parameter.whole();
    }

    private static <F extends Fact> List<F> only(Class<F> type, List<Fact> facts) {
        return facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(Fact::id))
                .toList();
    }
}
