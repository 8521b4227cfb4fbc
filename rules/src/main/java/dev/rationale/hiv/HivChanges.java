package dev.rationale.hiv;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import java.util.List;

record HivChanges(Clocks clocks, Boundaries boundaries) {
    List<InputChange> of(List<Fact> inputs) {
        return List.of();
    }
}
