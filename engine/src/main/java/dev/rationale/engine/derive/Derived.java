package dev.rationale.engine.derive;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Slope;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.Records;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What an operator makes of the facts that were read, with these as its operands. */
final class Derived {

    private static final Comparator<Dated> IN_TIME =
            Comparator.<Dated, When>comparing(Dated::at).thenComparing(Fact::id);

    private final DeclaredDerived declared;
    private final Class<? extends Fact> record;
    private final List<Fact> inputs;
    private final LocalDate asOf;
    private final ToLongFunction<String> months;

    /**
     * Derives on a day.
     *
     * @param months the whole number that a parameter is
     */
    Derived(
            DeclaredDerived declared,
            Class<? extends Fact> record,
            List<Fact> inputs,
            LocalDate asOf,
            ToLongFunction<String> months) {
        this.declared = declared;
        this.record = record;
        this.inputs = inputs;
        this.asOf = asOf;
        this.months = months;
    }

    Optional<Reduced> fact() {
        return switch (declared.operator()) {
            case COUNT -> counted(within(asOf));
            case EARLIEST -> within(asOf).stream().findFirst().map(this::valued);
            case LATEST -> last(within(asOf)).map(this::valued);
            case MINIMUM ->
                least(within(asOf), Comparator.comparingDouble(one -> value(one).upper()));
            case MAXIMUM ->
                least(
                        within(asOf),
                        Comparator.comparingDouble(one -> -value(one).lower()));
            case BASELINE -> event().flatMap(event -> baseline(event).map(one -> valued(one, event)));
            case VALUE_AT -> event().flatMap(event -> nearest(event).map(one -> valued(one, event)));
            case GAIN -> event().flatMap(this::gained);
            case SLOPE ->
                sloped(within(asOf).stream().filter(one -> value(one).isExact()).toList());
            case SINCE -> last(within(asOf)).map(this::since);
        };
    }

    private Optional<Reduced> counted(List<Dated> all) {
        return Optional.of(made(Map.of("count", (long) all.size()), List.copyOf(all)));
    }

    private Optional<Reduced> least(List<Dated> all, Comparator<Dated> order) {
        return all.stream().min(order.thenComparing(IN_TIME.reversed())).map(this::valued);
    }

    private Reduced valued(Dated one) {
        return made(Map.of("value", declared.held(one), "at", one.at()), List.of(one));
    }

    private Reduced valued(Dated one, Dated event) {
        return made(Map.of("value", declared.held(one), "at", one.at()), List.of(one, event));
    }

    private Reduced since(Dated one) {
        return made(Map.of("months", one.at().wholeMonthsUntil(asOf), "at", one.at()), List.of(one));
    }

    private Optional<Dated> baseline(Dated event) {
        return last(within(event.at().earliest()));
    }

    private Optional<Dated> nearest(Dated event) {
        LocalDate day = event.at().earliest().plusMonths(months.applyAsLong(declared.after()));
        long tolerance = months.applyAsLong(declared.tolerance());
        return between(day.minusMonths(tolerance), day.plusMonths(tolerance)).stream()
                .min(Comparator.<Dated>comparingLong(one ->
                                Math.abs(ChronoUnit.DAYS.between(day, one.at().earliest())))
                        .thenComparing(IN_TIME));
    }

    private Optional<Reduced> gained(Dated event) {
        Optional<Dated> before = baseline(event).filter(one -> value(one).isExact());
        Optional<Dated> latest = last(between(event.at().earliest(), asOf))
                .filter(one -> value(one).isExact());
        return before.flatMap(from -> latest.filter(to -> !to.equals(from))
                .map(to -> made(
                        Map.of("gain", value(to).lower() - value(from).lower(), "from", from.at(), "at", to.at()),
                        List.of(from, to, event))));
    }

    private Optional<Reduced> sloped(List<Dated> results) {
        List<LocalDate> days = results.stream().map(one -> one.at().earliest()).toList();
        if (days.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        double perMonth = Slope.perMonth(
                days, results.stream().map(one -> value(one).lower()).toList());
        return Optional.of(made(Map.of("perMonth", perMonth, "count", (long) results.size()), List.copyOf(results)));
    }

    private Reduced made(Map<String, Object> values, List<Fact> from) {
        return new Reduced(Records.made(record, values), from);
    }

    private static Optional<Dated> last(List<Dated> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Those that surely lie on or before a day, and as far back as is looked. */
    private List<Dated> within(LocalDate day) {
        return between(
                declared.within().isEmpty() ? LocalDate.MIN : day.minusMonths(months.applyAsLong(declared.within())),
                day);
    }

    private List<Dated> between(LocalDate from, LocalDate to) {
        return of(declared.of()).stream()
                .filter(one -> !one.at().earliest().isBefore(from)
                        && !one.at().latest().isAfter(to))
                .toList();
    }

    /** The first fact of the event. */
    private Optional<Dated> event() {
        return of(declared.event()).stream().findFirst();
    }

    /** The facts of a type or kind, in time order; of those that nobody dated nothing can be told. */
    private List<Dated> of(String name) {
        List<Dated> all = new ArrayList<>();
        for (Fact fact : inputs) {
            boolean meant = fact instanceof Declared kind
                    ? kind.kind().equals(name)
                    : fact.type().equals(name);
            if (meant && fact instanceof Dated dated && !dated.at().equals(When.UNKNOWN)) {
                all.add(dated);
            }
        }
        all.sort(IN_TIME);
        return all;
    }

    private Bounds value(Dated fact) {
        Object held = declared.held(fact);
        return held instanceof Bounds bounds ? bounds : Bounds.exactly(((Number) held).doubleValue());
    }
}
