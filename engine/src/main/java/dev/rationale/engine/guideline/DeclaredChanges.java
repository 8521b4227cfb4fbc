package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.Results;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The changes of facts of one declared kind that are worth trying. */
final class DeclaredChanges {

    private final FactKind kind;
    private final List<Fact> inputs;
    private final When now;
    private final Optional<Declared> latest;
    private final List<InputChange> changes = new ArrayList<>();

    DeclaredChanges(FactKind kind, List<Fact> inputs, LocalDate asOf) {
        this.kind = kind;
        this.inputs = inputs;
        this.now = When.on(asOf);
        this.latest = new Results(kind.kind(), DeclaredVocabulary.ofKind(inputs, kind))
                .latest().stream().findFirst();
    }

    List<InputChange> all(Boundaries boundaries) {
        if (!kind.units().isEmpty()) {
            values(boundaries).forEach(this::measured);
        } else if (!kind.answers().isEmpty()) {
            new TreeSet<>(kind.answers().values()).forEach(this::answered);
        } else if (latest.isEmpty()) {
            with(new Present(id(), kind.kind(), true, now, List.of()), "active", "", "true", 1);
        }
        if (latest.isPresent()) {
            List<Fact> left = inputs.stream()
                    .filter(fact -> !(fact instanceof Declared one && one.kind().equals(kind.kind())))
                    .toList();
            changes.add(new InputChange("removed", kind.kind(), "", "", "", inputs.size() - left.size(), left));
        }
        return changes;
    }

    /** Each boundary and its neighbours: one of the three lies on the other side, however the condition is written. */
    private static List<Double> values(Boundaries boundaries) {
        return boundaries.numbers().stream()
                .flatMap(number -> Stream.of(number - 1, number, number + 1))
                .filter(number -> number >= 0)
                .distinct()
                .toList();
    }

    private void measured(double value) {
        Bounds before = latest.filter(Measured.class::isInstance)
                .map(fact -> ((Measured) fact).value())
                .orElse(Bounds.exactly(value));
        double size = before.isExact() ? Math.abs(value - before.lower()) : value;
        with(
                new Measured(id(), kind.kind(), Bounds.exactly(value), kind.measuredIn(), at(), List.of()),
                "value",
                before.toString(),
                Bounds.plain(value),
                size);
    }

    private void answered(String answer) {
        String before = latest.filter(Answered.class::isInstance)
                .map(fact -> ((Answered) fact).answer())
                .orElse("");
        with(new Answered(id(), kind.kind(), answer, at(), List.of()), "answer", before, answer, 1);
    }

    /** The latest fact replaced, or one added where there is none. */
    private void with(Declared fact, String field, String from, String to, double size) {
        List<Fact> changed = new ArrayList<>(inputs);
        latest.ifPresent(changed::remove);
        changed.add(fact);
        if (latest.isPresent() && !from.equals(to)) {
            changes.add(new InputChange("value", kind.kind(), field, from, to, size, changed));
        } else if (latest.isEmpty()) {
            changes.add(new InputChange("added", kind.kind(), "", "", to, size, changed));
        }
    }

    private String id() {
        return latest.map(Fact::id).orElse("Declared/" + kind.kind() + "/supposed");
    }

    private When at() {
        return latest.map(Declared::at).orElse(now);
    }
}
