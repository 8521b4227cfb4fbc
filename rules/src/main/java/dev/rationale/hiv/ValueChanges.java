package dev.rationale.hiv;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.hiv.fact.AdverseEffect;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.ToxoplasmaSerology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The latest results with another value. */
final class ValueChanges {

    private static final int HIGHEST_GRADE = 5;

    private final List<Fact> inputs;
    private final Clocks clocks;
    private final List<Double> values;
    private final List<InputChange> changes = new ArrayList<>();

    ValueChanges(List<Fact> inputs, Clocks clocks, List<Double> values) {
        this.inputs = inputs;
        this.clocks = clocks;
        this.values = values;
    }

    List<InputChange> all() {
        latest(Cd4Count.class).ifPresent(this::cells);
        latest(HivRna.class).ifPresent(this::copies);
        latest(ToxoplasmaSerology.class).ifPresent(this::serology);
        latest(AdverseEffect.class).ifPresent(this::grade);
        return changes;
    }

    private void cells(Cd4Count count) {
        for (double value : values) {
            add(
                    count,
                    "cells",
                    Bounds.plain(count.cells()),
                    Bounds.plain(value),
                    Math.abs(value - count.cells()),
                    new Cd4Count(count.id(), value, count.at(), count.sources()));
        }
    }

    private void copies(HivRna result) {
        double before = result.copies().isExact()
                ? result.copies().lower()
                : result.copies().upper();
        for (double value : values) {
            add(
                    result,
                    "copies",
                    result.copies().toString(),
                    Bounds.plain(value),
                    Math.abs(value - before),
                    new HivRna(result.id(), Bounds.exactly(value), result.at(), result.sources()));
        }
    }

    private void serology(ToxoplasmaSerology result) {
        add(
                result,
                "positive",
                Boolean.toString(result.positive()),
                Boolean.toString(!result.positive()),
                1,
                new ToxoplasmaSerology(result.id(), !result.positive(), result.at(), result.sources()));
    }

    private void grade(AdverseEffect effect) {
        for (int grade = 1; grade <= HIGHEST_GRADE; grade++) {
            add(
                    effect,
                    "grade",
                    Integer.toString(effect.grade()),
                    Integer.toString(grade),
                    Math.abs(grade - effect.grade()),
                    new AdverseEffect(
                            effect.id(),
                            effect.kind(),
                            grade,
                            effect.scale(),
                            effect.attributed(),
                            effect.at(),
                            effect.sources()));
        }
    }

    private void add(Fact before, String field, String from, String to, double size, Fact after) {
        if (!before.equals(after)) {
            changes.add(new InputChange(
                    "value", before.type(), field, from, to, size, InputEdit.replaced(inputs, before, after)));
        }
    }

    private <T extends Dated> Optional<T> latest(Class<T> type) {
        return inputs.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(fact -> !fact.at().surelyAfter(clocks.asOf()))
                .max(Comparator.comparing(T::at).thenComparing(Fact::id));
    }
}
