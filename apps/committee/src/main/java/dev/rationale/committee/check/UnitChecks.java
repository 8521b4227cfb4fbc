package dev.rationale.committee.check;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Factors of units that contradict UCUM, as far as units are written in it. Within one in a hundred a factor is taken as rounded.
 */
final class UnitChecks {

    private static final double ROUNDED = 0.01;

    /** How many equivalents a mole has depends on the ion. */
    private static final String EQUIVALENT = "eq";

    private static final String MASS = "g";

    /** Thousands of millions, and of billions, in a litre, as laboratories write them; in UCUM these are gauss and tesla. */
    private static final Pattern WORDED = Pattern.compile("[GT]/[lL]");

    private final Subject subject;
    private final List<String> cases;

    /**
     * @param cases the files of cases, as written
     */
    UnitChecks(Subject subject, List<String> cases) {
        this.subject = subject;
        this.cases = List.copyOf(cases);
    }

    void all() {
        List<FactKind> measured = subject.seen().kinds().stream()
                .filter(kind -> !kind.units().isEmpty())
                .toList();
        measured.forEach(this::kind);
    }

    private void kind(FactKind kind) {
        int before = subject.findings().size();
        factors(kind);
        if (subject.findings().size() == before) {
            read(kind);
        }
        if (subject.findings().size() == before) {
            kind.units().forEach((unit, factor) -> tried(kind, unit, factor));
        }
    }

    /** A factor that UCUM does not confirm, as that of a substance, is confirmed by a case that has a result in the unit. */
    private void tried(FactKind kind, String unit, double factor) {
        boolean confirmed = factor == 1.0
                || kind.units().entrySet().stream()
                        .filter(one -> one.getValue() == 1.0)
                        .anyMatch(one ->
                                Ucum.isUnit(unit) && Ucum.isUnit(one.getKey()) && Ucum.comparable(unit, one.getKey()));
        Pattern written =
                Pattern.compile("\\d\\s+" + Pattern.quote(unit) + "(?![\\w/])|\"" + Pattern.quote(unit) + "\"");
        if (!confirmed
                && !cases.isEmpty()
                && cases.stream().noneMatch(text -> written.matcher(text).find())) {
            subject.add(
                    "C013",
                    "facts.yaml",
                    place(kind, unit),
                    "kind '" + kind.kind() + "': no case has a result in '" + unit
                            + "', so that nothing confirms its factor, " + Bounds.plain(factor),
                    "a case with such a result is missing, such as 1 " + unit + ".");
        }
    }

    private void factors(FactKind kind) {
        Map<String, Double> factors = new TreeMap<>(kind.units());
        factors.putIfAbsent(kind.measuredIn(), 1.0);
        List<String> known = new ArrayList<>(factors.keySet());
        known.removeIf(unit -> unit.isEmpty()
                || unit.contains(EQUIVALENT)
                || WORDED.matcher(unit).matches()
                || !Ucum.isUnit(unit)
                || !Ucum.isProportional(unit));
        if (known.contains(kind.measuredIn())) {
            known.stream()
                    .filter(unit -> kind.units().containsKey(unit))
                    .filter(unit -> !Ucum.comparable(unit, kind.measuredIn()))
                    .forEach(unit -> other(kind, unit));
        }
        others(kind, known, factors);
        known.stream()
                .filter(unit -> factors.getOrDefault(unit, 0.0) == 1.0)
                .findFirst()
                .ifPresent(one -> known.stream()
                        .filter(unit -> !unit.equals(one) && kind.units().containsKey(unit))
                        .forEach(unit -> factor(kind, unit, one)));
    }

    /** What is measured in the unit in which rules compare it has to be read itself. */
    private void read(FactKind kind) {
        boolean own = kind.measuredIn().isEmpty()
                || kind.units().entrySet().stream()
                        .anyMatch(unit -> unit.getValue() == 1.0 && Ucum.isSame(unit.getKey(), kind.measuredIn()));
        if (!own) {
            String ones = kind.units().entrySet().stream()
                    .filter(unit -> unit.getValue() == 1.0)
                    .map(unit -> "'" + unit.getKey() + "'")
                    .collect(Collectors.joining(", "));
            subject.add(
                    "F008",
                    "facts.yaml",
                    subject.place(
                            "facts.yaml", "facts[" + subject.seen().kinds().indexOf(kind) + "].measuredIn"),
                    "kind '" + kind.kind() + "' is measured in '" + kind.measuredIn() + "', which is none of its units "
                            + (ones.isEmpty() ? "and no other has the factor 1" : "of the factor 1: " + ones),
                    Nearest.maybe(
                            kind.measuredIn(),
                            kind.units().entrySet().stream()
                                    .filter(unit -> unit.getValue() == 1.0)
                                    .map(Map.Entry::getKey)
                                    .toList()));
        }
    }

    /** A mass and an amount have a factor that the substance gives, and some values are for a surface; other dimensions do not go together. */
    private void other(FactKind kind, String unit) {
        Map<String, Integer> apart = new TreeMap<>(Ucum.dimension(unit));
        Ucum.dimension(kind.measuredIn()).forEach((base, exponent) -> apart.merge(base, -exponent, Integer::sum));
        apart.values().removeIf(exponent -> exponent == 0);
        double factor = kind.units().getOrDefault(unit, 0.0);
        boolean arbitrary = apart.keySet().stream().anyMatch(base -> base.startsWith("["));
        boolean surface = apart.keySet().equals(Set.of("m")) && Math.abs(apart.getOrDefault("m", 0)) == 2;
        boolean substance = apart.keySet().equals(Set.of(MASS));
        if (substance && factor == 1.0) {
            wrong(
                    kind,
                    unit,
                    factor,
                    ", and of '" + unit + "' and '" + kind.measuredIn() + "' one is a mass and the other an amount",
                    "the weight of the substance was forgotten.");
        } else if (!arbitrary && !surface && !substance) {
            wrong(
                    kind,
                    unit,
                    factor,
                    "; by UCUM it measures something else than '" + kind.measuredIn() + "'",
                    "it belongs to another kind.");
        }
    }

    /** Units of another dimension than the one of the kind, such as an amount beside a mass, have to agree among themselves. */
    private void others(FactKind kind, List<String> known, Map<String, Double> factors) {
        List<String> apart = known.stream()
                .filter(unit -> kind.units().containsKey(unit))
                .filter(unit -> known.stream()
                        .filter(one -> factors.getOrDefault(one, 0.0) == 1.0)
                        .noneMatch(one -> Ucum.comparable(unit, one)))
                .toList();
        for (int index = 1; index < apart.size(); index++) {
            String first = apart.get(0);
            String unit = apart.get(index);
            if (Ucum.comparable(first, unit)) {
                agree(kind, first, unit);
            }
        }
    }

    private void agree(FactKind kind, String first, String unit) {
        double one = kind.units().getOrDefault(first, 1.0);
        double seen = kind.units().getOrDefault(unit, 1.0);
        double right = one * Ucum.converted(unit, first);
        if (Math.abs(seen - right) > ROUNDED * Math.abs(right)) {
            wrong(
                    kind,
                    unit,
                    seen,
                    " and that of '" + first + "' is " + Bounds.plain(one) + "; by UCUM one " + unit + " is "
                            + Bounds.plain(Ucum.converted(unit, first)) + " " + first,
                    "one of the two is upside down.");
        }
    }

    private void wrong(FactKind kind, String unit, double seen, String right, String maybe) {
        String factor = "kind '" + kind.kind() + "': the factor of '" + unit + "' is " + Bounds.plain(seen);
        subject.add("F008", "facts.yaml", place(kind, unit), factor + right, maybe);
    }

    private void factor(FactKind kind, String unit, String one) {
        if (!Ucum.comparable(unit, one)) {
            return;
        }
        double right = Ucum.converted(unit, one);
        double seen = kind.units().getOrDefault(unit, right);
        if (Math.abs(seen - right) > ROUNDED * Math.abs(right)) {
            String told = "; by UCUM one " + unit + " is " + Bounds.plain(right) + " " + one;
            wrong(kind, unit, seen, told, Bounds.plain(right) + " was meant.");
        }
    }

    private Place place(FactKind kind, String unit) {
        String path = "facts[" + subject.seen().kinds().indexOf(kind) + "].units." + unit;
        Place place = subject.place("facts.yaml", path);
        return place.equals(Place.START) ? subject.placeOf("facts.yaml", "kind: " + kind.kind()) : place;
    }
}
