package dev.rationale.committee.cases;

import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.type.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is dated wrongly in a case would not be there: after the day that is asked about nothing exists, and before the birth nothing was. */
final class CaseDates {

    private static final When NOTHING = When.UNKNOWN;

    private final List<FactKind> kinds;

    CaseDates(List<FactKind> kinds) {
        this.kinds = kinds;
    }

    /**
     * Looks at every date of a patient.
     *
     * @param later whether the case says that it tells of later days on purpose
     * @param cure what may cure a later day
     * @throws IllegalArgumentException if one lies where nothing can be
     */
    void check(List<Fact> facts, LocalDate asOf, boolean later, String cure) {
        Optional<When> after = facts.stream()
                .flatMap(this::dates)
                .filter(at -> at.surelyAfter(asOf))
                .findFirst();
        if (after.isPresent() && !later) {
            throw new IllegalArgumentException("'" + after.get() + "' lies after asOf, " + asOf
                    + ", so that it does not exist there\n  Maybe " + cure);
        }
        if (later && after.isEmpty()) {
            throw new IllegalArgumentException("'later' is said, and nothing lies after asOf, " + asOf);
        }
        When born = facts.stream().flatMap(this::born).findFirst().orElse(NOTHING);
        facts.stream()
                .flatMap(this::dates)
                .filter(at -> !born.equals(NOTHING) && born.surelyAfter(at.latest()))
                .findFirst()
                .ifPresent(at -> {
                    throw new IllegalArgumentException("'" + at + "' lies before the birth, " + born);
                });
    }

    private Stream<When> dates(Fact fact) {
        return fact instanceof Dated dated ? Stream.of(dated.at()) : born(fact);
    }

    /** The birth date, of the engine's own type or of one that the package declares. */
    private Stream<When> born(Fact fact) {
        if (fact instanceof Born born) {
            return Stream.of(born.at());
        }
        return kinds.stream()
                .filter(kind -> kind.of() == KindOf.PATIENT && kind.own() && kind.includes(fact))
                .flatMap(kind -> kind.type().filled().entrySet().stream())
                .filter(entry -> entry.getValue() == ReadingAttribute.AT)
                .map(Map.Entry::getKey)
                .flatMap(component -> Records.value(fact, component) instanceof When at ? Stream.of(at) : Stream.of());
    }
}
