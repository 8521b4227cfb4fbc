package dev.rationale.engine.whynot;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.type.Records;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The changes of single inputs that are worth trying, for any type of fact that is read: another value, another date, one gone. */
final class TypedChanges {

    private final List<Fact> inputs;
    private final LocalDate asOf;
    private final SupposedValues values;
    private final List<InputChange> changes = new ArrayList<>();

    TypedChanges(List<Fact> inputs, LocalDate asOf, Boundaries boundaries) {
        this.inputs = inputs;
        this.asOf = asOf;
        this.values = new SupposedValues(boundaries, asOf);
    }

    List<InputChange> all(List<ReadType> types) {
        for (ReadType type : types) {
            extreme(type, Comparator.comparing(TypedChanges::when)).ifPresent(latest -> {
                type.fields().forEach(field -> value(type, latest, field));
                if (!type.has("at")) {
                    type.fields().stream()
                            .filter(field -> field.getType() == When.class)
                            .forEach(field -> date(latest, field.getName(), back(asOf::minusYears)));
                }
            });
            // The first exposure says for how long, the latest result how long ago.
            boolean lasts = Lasting.class.isAssignableFrom(type.record());
            Comparator<Fact> order = Comparator.comparing(TypedChanges::when);
            extreme(type, lasts ? order.reversed() : order)
                    .filter(fact -> fact instanceof Dated && !type.partOf().isEmpty())
                    .ifPresent(fact -> date(fact, "at", days()));
            changes.addAll(new AddedFacts(type, inputs, asOf, values).all());
        }
        Set<String> present = new TreeSet<>(inputs.stream().map(Fact::type).toList());
        present.retainAll(types.stream().map(ReadType::name).toList());
        present.forEach(this::remove);
        return changes;
    }

    private void value(ReadType type, Fact latest, RecordComponent field) {
        Object before = Records.value(latest, field.getName());
        if (before instanceof Boolean flag) {
            if (!type.leftOut().contains(field.getName())) {
                replaced("value", latest, field.getName(), before, !flag, 1);
            }
            return;
        }
        for (double number : values.numbers(size(before))) {
            if (!type.isPlausible(field.getName(), number)) {
                continue;
            }
            values.as(field.getType(), number)
                    .ifPresent(value ->
                            replaced("value", latest, field.getName(), before, value, Math.abs(number - size(before))));
        }
    }

    private static double size(Object before) {
        if (before instanceof Bounds bounds) {
            return bounds.isExact() ? bounds.lower() : bounds.upper();
        }
        return before instanceof Number number ? number.doubleValue() : 0;
    }

    private void date(Fact fact, String field, Set<LocalDate> days) {
        When before = (When) Records.value(fact, field);
        for (LocalDate day : days) {
            double size = Math.abs(ChronoUnit.DAYS.between(before.latest(), day));
            replaced("date", fact, field, before, When.on(day), size);
        }
    }

    private void replaced(String kind, Fact before, String field, Object from, Object to, double size) {
        Fact after = Records.with(before, field, to);
        if (!after.equals(before)) {
            List<Fact> changed = inputs.stream()
                    .map(fact -> fact.equals(before) ? after : fact)
                    .toList();
            changes.add(new InputChange(kind, before.type(), field, shown(from), shown(to), size, changed));
        }
    }

    private static String shown(Object value) {
        return value instanceof Double number ? Bounds.plain(number) : String.valueOf(value);
    }

    private void remove(String type) {
        List<Fact> left =
                inputs.stream().filter(fact -> !fact.type().equals(type)).toList();
        changes.add(new InputChange("removed", type, "", "", "", inputs.size() - left.size(), left));
    }

    private Optional<Fact> extreme(ReadType type, Comparator<Fact> order) {
        return inputs.stream()
                .filter(type.record()::isInstance)
                .filter(fact -> !when(fact).surelyAfter(asOf))
                .max(order.thenComparing(Fact::id));
    }

    private static When when(Fact fact) {
        return fact instanceof Dated dated ? dated.at() : When.UNKNOWN;
    }

    /** Days that lie a boundary's number of days, weeks or months before the clock, and their neighbours. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = back(asOf::minusMonths);
        days.addAll(back(asOf::minusWeeks));
        days.addAll(back(asOf::minusDays));
        return days;
    }

    private Set<LocalDate> back(Function<Long, LocalDate> before) {
        Set<LocalDate> days = new TreeSet<>();
        values.periods().stream()
                .map(before)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .filter(day -> !day.isAfter(asOf) && day.isAfter(values.earliest()))
                .forEach(days::add);
        return days;
    }
}
