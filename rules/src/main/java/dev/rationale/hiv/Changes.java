package dev.rationale.hiv;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The changes of one input that are worth trying. The engine decides which of them really brings a recommendation. */
final class Changes {

    private final List<Fact> inputs;
    private final Clocks clocks;
    private final Boundaries boundaries;

    Changes(List<Fact> inputs, Clocks clocks, Boundaries boundaries) {
        this.inputs = inputs;
        this.clocks = clocks;
        this.boundaries = boundaries;
    }

    List<InputChange> all() {
        List<InputChange> changes = new ArrayList<>();
        changes.addAll(new ValueChanges(inputs, clocks, values()).all());
        changes.addAll(new DateChanges(inputs, clocks, periods()).all());
        changes.addAll(new PresenceChanges(inputs, clocks, values(), periods()).all());
        return changes;
    }

    /** Each boundary and its neighbours: one of the three lies on the other side, however the condition is written. */
    private List<Double> values() {
        return boundaries.numbers().stream()
                .flatMap(number -> Stream.of(number - 1, number, number + 1))
                .filter(number -> number >= 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** The boundaries that can be a number of days, weeks, months or years. */
    private List<Long> periods() {
        return values().stream()
                .filter(number -> number == Math.rint(number))
                .map(Double::longValue)
                .filter(number -> clocks.asOf().toEpochDay() > number)
                .distinct()
                .toList();
    }
}
