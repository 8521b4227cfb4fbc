package dev.rationale.hiv;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.guideline.Reduced;
import dev.rationale.engine.guideline.Vocabulary;
import dev.rationale.hiv.fact.HivInfection;
import dev.rationale.hiv.status.Applicable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vocabulary that packages call {@code hiv}. */
public final class HivVocabulary implements Vocabulary {

    @Override
    public String name() {
        return "hiv";
    }

    @Override
    public Set<String> requiredParameters() {
        return Set.of(Reduction.GAP);
    }

    @Override
    public Set<String> packages() {
        return Set.of(HivInfection.class.getPackageName(), Applicable.class.getPackageName());
    }

    @Override
    public List<Reduced> reduce(List<Fact> inputs, Clocks clocks, Map<String, Parameter> parameters) {
        return new Reduction(clocks, parameters).of(inputs);
    }

    @Override
    public List<InputChange> changes(List<Fact> inputs, Clocks clocks, Boundaries boundaries) {
        return new Changes(inputs, clocks, boundaries).all();
    }
}
