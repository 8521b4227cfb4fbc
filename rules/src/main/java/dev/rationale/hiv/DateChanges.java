package dev.rationale.hiv;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.BirthDate;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.Il2Exposure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Single inputs with another date: so that an age or a duration falls on the other side of a boundary. */
final class DateChanges {

    private final List<Fact> inputs;
    private final LocalDate asOf;
    private final List<Long> periods;
    private final List<InputChange> changes = new ArrayList<>();

    DateChanges(List<Fact> inputs, Clocks clocks, List<Long> periods) {
        this.inputs = inputs;
        this.asOf = clocks.asOf();
        this.periods = periods;
    }

    List<InputChange> all() {
        extreme(
                Cd4Count.class,
                Comparator.comparing(Dated::at),
                days(),
                (one, at) -> new Cd4Count(one.id(), one.cells(), at, one.sources()));
        extreme(
                HivRna.class,
                Comparator.comparing(Dated::at),
                days(),
                (one, at) -> new HivRna(one.id(), one.copies(), at, one.sources()));
        extreme(
                ArtExposure.class,
                Comparator.comparing(Dated::at, Comparator.reverseOrder()),
                days(),
                (one, at) -> new ArtExposure(
                        one.id(), one.drugs(), one.classes(), one.boosterOnly(), at, one.end(), one.sources()));
        extreme(
                Il2Exposure.class,
                Comparator.comparing(Dated::at),
                days(),
                (one, at) -> new Il2Exposure(one.id(), at, one.end(), one.sources()));
        all(BirthDate.class).forEach(this::birth);
        return changes;
    }

    private void birth(BirthDate birth) {
        for (LocalDate day : back(asOf::minusYears)) {
            add(birth, birth.born(), day, new BirthDate(birth.id(), When.on(day), birth.sources()), "born");
        }
    }

    private <T extends Dated> void extreme(
            Class<T> type, Comparator<Dated> order, Set<LocalDate> days, BiFunction<T, When, T> moved) {
        all(type)
                .filter(fact -> !fact.at().surelyAfter(asOf))
                .max(order.thenComparing(Fact::id))
                .ifPresent(fact -> {
                    for (LocalDate day : days) {
                        add(fact, fact.at(), day, moved.apply(fact, When.on(day)), "at");
                    }
                });
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
        LocalDate earliest = LocalDate.EPOCH.minusYears(asOf.getYear() - LocalDate.EPOCH.getYear());
        periods.stream()
                .filter(period -> period < ChronoUnit.MONTHS.between(earliest, asOf))
                .map(before)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .filter(day -> !day.isAfter(asOf) && day.isAfter(earliest))
                .forEach(days::add);
        return days;
    }

    private void add(Fact before, When from, LocalDate to, Fact after, String field) {
        double size = Math.abs(ChronoUnit.DAYS.between(from.latest(), to));
        changes.add(new InputChange(
                "date",
                before.type(),
                field,
                from.toString(),
                to.toString(),
                size,
                InputEdit.replaced(inputs, before, after)));
    }

    private <T extends Fact> Stream<T> all(Class<T> type) {
        return inputs.stream().filter(type::isInstance).map(type::cast);
    }
}
