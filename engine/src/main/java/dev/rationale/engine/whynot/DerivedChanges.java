package dev.rationale.engine.whynot;

import dev.rationale.engine.derive.Derivation;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.Slope;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.PackageTypes;
import dev.rationale.engine.type.Records;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What brings a derived fact to a number: each operator turned round, as a change of one of its operands. */
final class DerivedChanges {

    /** Nobody is supposed to have more than a few entries more. */
    private static final int MORE = 5;

    /** So far is a result moved to see what it does to a slope, which is in proportion. */
    private static final double PROBE = 1 << 10;

    private final List<Fact> inputs;
    private final LocalDate asOf;
    private final SupposedValues values;
    private final List<FactKind> kinds;
    private final Derivation derivation;
    private final List<InputChange> changes = new ArrayList<>();

    DerivedChanges(
            List<Fact> inputs, LocalDate asOf, SupposedValues values, List<FactKind> kinds, Derivation derivation) {
        this.inputs = inputs;
        this.asOf = asOf;
        this.values = values;
        this.kinds = kinds;
        this.derivation = derivation;
    }

    List<InputChange> all(List<DeclaredDerived> derived) {
        derived.forEach(this::of);
        return changes;
    }

    private void of(DeclaredDerived derived) {
        List<Fact> from =
                derivation.derived(derived, inputs).map(step -> step.from()).orElse(List.of());
        if (from.isEmpty()) {
            return;
        }
        boolean results = derived.operator().needsValue();
        for (double number : values.numbers(results ? amount(derived, from.get(0)) : 0)) {
            switch (derived.operator()) {
                case COUNT -> more(from, number);
                case SINCE -> ago(from.get(0), number);
                case GAIN -> value(derived, from.get(1), amount(derived, from.get(0)) + number);
                case SLOPE -> sloped(derived, from, number);
                case EARLIEST, LATEST, MINIMUM, MAXIMUM, BASELINE, VALUE_AT -> value(derived, from.get(0), number);
            }
        }
    }

    /** As many as are missing, like the last one and of today. */
    private void more(List<Fact> from, double number) {
        int missing = (int) Math.round(number) - from.size();
        if (missing < 1 || missing > MORE || !(from.get(from.size() - 1) instanceof Dated last)) {
            return;
        }
        List<Fact> added = new ArrayList<>(inputs);
        IntStream.rangeClosed(1, missing)
                .mapToObj(each ->
                        Records.with(Records.with(last, "at", When.on(asOf)), "id", last.id() + "/supposed-" + each))
                .forEach(added::add);
        changes.add(new InputChange("added", name(last), "", "", "× " + missing, missing, added));
    }

    /** The last one so many months ago; a day more or less lies on the other side. */
    private void ago(Fact last, double months) {
        When before = ((Dated) last).at();
        LocalDate day = asOf.minusMonths((long) months);
        Stream.of(day.minusDays(1), day, day.plusDays(1))
                .filter(to -> !to.isAfter(asOf) && to.isAfter(values.earliest()))
                .forEach(to -> {
                    double size = Math.abs(ChronoUnit.DAYS.between(before.latest(), to));
                    replaced("date", last, "at", before, When.on(to), size);
                });
    }

    /** The last result on the line that rises so much a month: what the others give with it at nothing, and far off, tells how far. */
    private void sloped(DeclaredDerived derived, List<Fact> from, double perMonth) {
        List<LocalDate> days =
                from.stream().map(one -> ((Dated) one).at().earliest()).toList();
        double flat = slope(derived, days, from, 0);
        double steep = slope(derived, days, from, PROBE) - flat;
        if (steep != 0) {
            value(derived, from.get(from.size() - 1), Math.ceil((perMonth - flat) / steep * PROBE));
        }
    }

    private static double slope(DeclaredDerived derived, List<LocalDate> days, List<Fact> from, double last) {
        List<Double> amounts =
                new ArrayList<>(from.stream().map(one -> amount(derived, one)).toList());
        amounts.set(amounts.size() - 1, last);
        return Slope.perMonth(days, amounts);
    }

    private void value(DeclaredDerived derived, Fact operand, double number) {
        String field = operand instanceof Measured ? "value" : derived.value();
        if (!isPlausible(operand, number)) {
            return;
        }
        Object before = Records.value(operand, field);
        values.as(before instanceof Bounds ? Bounds.class : double.class, number)
                .ifPresent(after ->
                        replaced("value", operand, field, before, after, Math.abs(number - amount(derived, operand))));
    }

    private boolean isPlausible(Fact operand, double number) {
        return number >= 0
                && kinds.stream()
                        .filter(kind -> name(operand).equals(kind.kind())
                                || name(operand).equals(kind.type().name()))
                        .allMatch(kind -> Bounds.exactly(number).isWithin(kind.plausible()));
    }

    private static double amount(DeclaredDerived derived, Fact fact) {
        Object held = derived.held(fact);
        if (held instanceof Bounds bounds) {
            return bounds.isExact() ? bounds.lower() : bounds.upper();
        }
        return ((Number) held).doubleValue();
    }

    private void replaced(String change, Fact before, String field, Object from, Object to, double size) {
        Fact after = Records.with(before, field, to);
        if (!after.equals(before)) {
            List<Fact> changed = inputs.stream()
                    .map(fact -> fact.equals(before) ? after : fact)
                    .toList();
            changes.add(new InputChange(change, name(before), field, shown(from), shown(to), size, changed));
        }
    }

    private static String shown(Object value) {
        return value instanceof Double number ? Bounds.plain(number) : String.valueOf(value);
    }

    private static String name(Fact fact) {
        return fact instanceof Declared declared ? declared.kind() : fact.type();
    }

    /** The derived types that rules ask for. */
    static List<DeclaredDerived> asked(PackageTypes types, Set<String> asked) {
        return types.declared().stream()
                .filter(type -> asked.contains(type.name()))
                .flatMap(type ->
                        type instanceof DeclaredDerived derived ? Stream.of(derived) : Stream.<DeclaredDerived>empty())
                .toList();
    }
}
