package dev.rationale.hiv;

import dev.rationale.engine.derive.Reduced;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Vocabulary;
import dev.rationale.hiv.fact.HivInfection;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.fact.SafetyLab;
import java.util.List;
import java.util.Set;

/** The vocabulary that packages call {@code hiv}. */
public final class HivVocabulary implements Vocabulary {

    @Override
    public String name() {
        return "hiv";
    }

    @Override
    public Set<String> packages() {
        return Set.of(HivInfection.class.getPackageName());
    }

    /** Safety results matter only to people who were given interleukin-2; for all others they would only be carried along. */
    @Override
    public List<Reduced> reduce(List<Fact> inputs, Clocks clocks) {
        boolean given = inputs.stream().anyMatch(Il2Exposure.class::isInstance);
        return inputs.stream()
                .filter(fact -> given || !(fact instanceof SafetyLab))
                .map(Reduced::unchanged)
                .toList();
    }
}
