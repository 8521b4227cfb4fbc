package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Age;
import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Results;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        this.latest = new Results(kind.kind(), DeclaredInputs.ofKind(inputs, kind))
                .latest().stream().findFirst();
    }

    List<InputChange> all(Boundaries boundaries) {
        switch (kind.of()) {
            case PATIENT -> values(boundaries).forEach(this::aged);
            case RESULT -> values(boundaries).forEach(this::measured);
            case ANSWER -> kind.answers().names().forEach(this::answered);
            case EXPOSURE, PROPOSAL -> medicine();
            case EVENT, ENROLMENT -> {}
            case CONDITION, INTOLERANCE -> {
                if (latest.isEmpty()) {
                    with(new Present(id(), kind.kind(), true, now, List.of()), "active", "", "true", 1);
                }
            }
        }
        if (latest.isPresent()) {
            without(fact -> fact instanceof Declared one && one.kind().equals(kind.kind()));
        }
        return changes;
    }

    private void without(Predicate<Fact> gone) {
        List<Fact> left = inputs.stream().filter(gone.negate()).toList();
        changes.add(new InputChange("removed", kind.kind(), "", "", "", inputs.size() - left.size(), left));
    }

    /** One of the declared medicines stands for them all: what the rules tell apart is the kind. */
    private void medicine() {
        if (latest.isEmpty()) {
            String drug = kind.names().isEmpty() ? kind.kind() : kind.names().firstKey();
            Declared supposed = kind.of() == KindOf.PROPOSAL
                    ? new Proposed(id(), kind.kind(), drug, List.of())
                    : new Treated(id(), kind.kind(), drug, true, false, now, When.UNKNOWN, List.of());
            with(supposed, "drug", "", drug, 1);
        }
        if (inputs.stream().anyMatch(this::isUnread)) {
            without(this::isUnread);
        }
    }

    private boolean isUnread(Fact fact) {
        return fact instanceof NotUnderstood one && one.kind().equals(kind.kind());
    }

    private double recorded() {
        return latest.stream()
                .filter(Measured.class::isInstance)
                .map(fact -> ((Measured) fact).value().upper())
                .findFirst()
                .orElse(0.0);
    }

    /** Each boundary and its neighbours, as precise as what is recorded. */
    private List<Double> values(Boundaries boundaries) {
        boolean number = kind.of() == KindOf.PATIENT || !kind.units().isEmpty();
        return !number
                ? List.of()
                : boundaries.around(recorded()).stream()
                        .filter(value -> value >= 0 || kind.plausible().lower() < 0)
                        .filter(value -> Bounds.exactly(value).isWithin(possible()))
                        .toList();
    }

    private Bounds possible() {
        return kind.of() == KindOf.PATIENT ? Age.POSSIBLE : kind.plausible();
    }

    /** An age in completed years, by a birthday on the clinical clock. Where no birth date is recorded there is none to move. */
    private void aged(double years) {
        inputs.stream().filter(Born.class::isInstance).map(Born.class::cast).forEach(born -> {
            Bounds before = born.ageOn(now.earliest()).years();
            When birthday = When.on(now.earliest().minusYears((long) years));
            List<Fact> changed = new ArrayList<>(inputs);
            changed.remove(born);
            changed.add(new Born(born.id(), birthday, born.sources()));
            if (years == Math.rint(years) && !before.equals(Bounds.exactly(years))) {
                double size = Math.abs(years - before.lower());
                changes.add(new InputChange(
                        "value", kind.kind(), "age", before.toString(), Bounds.plain(years), size, changed));
            }
        });
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
