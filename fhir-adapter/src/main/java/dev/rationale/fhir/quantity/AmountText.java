package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as texts: {@code <50 copies/ml}, {@code Target Not Detected}, {@code 4.48 log10}, {@code 9 copies/mL (Log10: 0.95)}. A text
 * is read only if all of it is explained; where it names an amount twice, the two have to agree.
 */
final class AmountText {

    /** Parts are read one by one; a comma or a point between digits belongs to a number. */
    private static final Pattern PART = Pattern.compile("[();|]|,(?!\\d)|(?<!\\d),");

    /** What may stand around a part; a sign before a number is not among it. */
    private static final Pattern EDGES = Pattern.compile("^(?:[ :=.]|- )+|[ :=.-]+$");

    private static final String NUMBER = "\\d+(?:[.,']\\d+| \\d{3}(?!\\d))*";
    private static final Pattern AMOUNT = Pattern.compile("(?<label>[^\\d<>=]*?)[ :=]*(?<comparator>[<>]=?|=[<>])?"
            + "[ =:]*(?<number>" + NUMBER + ")(?<rest>.*)");
    private static final Pattern SPAN = Pattern.compile("- ?(" + NUMBER + ")(.*)");
    private static final Pattern POWER =
            Pattern.compile("(?:e|[x*·] ?10 ?(?:\\^|\\*{1,2}|e)? ?)([+-]?\\d{1,2})(?!\\d)(.*)");

    /** Two names of one amount may differ by what rounding a logarithm to one place takes away. */
    private static final double ROUNDING = 0.06;

    private final Units units;
    private final Conversion conversion;
    private final Measurement kind;
    private final ResultWords words;

    AmountText(Measurement kind, Units units) {
        this.kind = kind;
        this.units = units;
        this.conversion = new Conversion(kind.plausible());
        this.words = ResultWords.ofAmounts(kind.words());
    }

    /** A number of the text with what stands before and behind it. */
    private record Spoken(String comparator, String number, Optional<String> end, int power, Optional<Units.Worth> worth) {

        Spoken in(Units.Worth unit) {
            return new Spoken(comparator, number, end, power, Optional.of(unit));
        }
    }

    /**
     * Reads the text.
     *
     * @param coded what codes beside the text say
     * @param stated the scale that the code of the observation states, if it does
     * @param limit the limit of detection that it states, if it does
     */
    Result read(String text, Set<Meaning> coded, Optional<Scale> stated, Optional<BigDecimal> limit) {
        ResultWords.Taken taken = words.take(text);
        taken.meanings().addAll(coded);
        Optional<List<Spoken>> spoken = spoken(taken.rest());
        if (spoken.isEmpty()) {
            return Result.notUnderstood(text);
        }
        return spoken.get().isEmpty()
                ? Findings.alone(taken.meanings(), limit, text)
                : numbers(spoken.get(), stated, text)
                        .then(bounds -> Findings.beside(taken.meanings(), bounds, text));
    }

    /** The amounts of a text, or nothing if a part of it is unexplained. */
    private Optional<List<Spoken>> spoken(String text) {
        List<Spoken> found = new ArrayList<>();
        for (String part : PART.split(text, -1)) {
            String plain = EDGES.matcher(part).replaceAll("");
            if (plain.isEmpty()) {
                continue;
            }
            if (!amount(plain, found) && !unit(plain, found)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    /** A unit that stands behind its number in a part of its own, as in "4.48 (log10 copies/mL)". */
    private boolean unit(String part, List<Spoken> found) {
        Optional<Units.Worth> unit = units.worth(part);
        if (unit.isPresent() && !found.isEmpty()) {
            Spoken last = found.remove(found.size() - 1);
            found.add(last.worth().isPresent() ? last : last.in(unit.get()));
        }
        return unit.isPresent();
    }

    private boolean amount(String part, List<Spoken> found) {
        Matcher amount = AMOUNT.matcher(part);
        Optional<Spoken> one = amount.matches() ? amount(amount) : Optional.empty();
        one.ifPresent(found::add);
        return one.isPresent();
    }

    private Optional<Spoken> amount(Matcher amount) {
        String comparator = Optional.ofNullable(amount.group("comparator")).orElse("");
        String ordered = comparator.startsWith("=") ? comparator.charAt(1) + "=" : comparator;
        String label = amount.group("label").replaceAll("[ :=]+$", "");
        String rest = amount.group("rest").strip();
        Matcher span = SPAN.matcher(rest);
        Optional<String> end = span.matches() ? Optional.of(span.group(1)) : Optional.empty();
        String behind = span.matches() ? span.group(2).strip() : rest;
        Matcher power = POWER.matcher(behind);
        boolean raised = units.worth(behind).isEmpty() && power.matches();
        String unit = (label + " " + (raised ? power.group(2) : behind)).strip();
        Optional<Units.Worth> worth = unit.isEmpty() ? Optional.empty() : units.worth(unit);
        int exponent = raised ? Integer.parseInt(power.group(1)) : 0;
        return unit.isEmpty() || worth.isPresent()
                ? Optional.of(new Spoken(ordered, amount.group("number"), end, exponent, worth))
                : Optional.empty();
    }

    private Result numbers(List<Spoken> spoken, Optional<Scale> stated, String seen) {
        boolean logarithm = spoken.stream().anyMatch(one -> hasScale(one, Scale.LOG10));
        List<Result> results = new ArrayList<>();
        for (Spoken one : spoken) {
            results.add(one.worth()
                    .map(worth -> bounds(one, worth, logarithm ? Optional.empty() : stated))
                    .orElseGet(() -> unitless(one, stated, spoken.size() > 1)));
        }
        Optional<Result> broken =
                results.stream().filter(one -> !(one instanceof Result.Amount)).findFirst();
        if (broken.isPresent()) {
            return broken.get();
        }
        return agree(results) ? results.get(preferred(spoken)) : Result.leftOut("value-contradictory", seen);
    }

    private static boolean hasScale(Spoken one, Scale scale) {
        return one.worth().filter(worth -> worth.scale() == scale).isPresent();
    }

    /** The amount itself is preferred to its rounded logarithm. */
    private static int preferred(List<Spoken> spoken) {
        for (int index = 0; index < spoken.size(); index++) {
            if (hasScale(spoken.get(index), Scale.LINEAR)) {
                return index;
            }
        }
        return 0;
    }

    /** A number without a unit is what its code says, or in the unit of the facts where the kind allows it and nothing else it can be. */
    private Result unitless(Spoken one, Optional<Scale> stated, boolean beside) {
        Scale scale = stated.orElse(Scale.LINEAR);
        Units.Worth worth = new Units.Worth(scale, BigDecimal.ONE);
        if (scale == Scale.LOG10) {
            return bounds(one, worth, stated);
        }
        Optional<BigDecimal> number = Numeral.read(one.number(), scale).value();
        boolean maybeLogarithm =
                number.filter(value -> kind.mayBeLogarithm() && one.power() == 0 && conversion.mayBeLogarithm(value))
                        .isPresent();
        return beside || (kind.unitlessText() && !maybeLogarithm)
                ? bounds(one, worth, stated)
                : Result.leftOut("unit-missing", one.comparator() + one.number());
    }

    private Result bounds(Spoken one, Units.Worth worth, Optional<Scale> stated) {
        Result first = number(one, one.number(), worth, stated);
        if (one.end().isEmpty()) {
            return first;
        }
        Result last = number(one, one.end().get(), worth, stated);
        return first.then(from -> last.then(to -> span(from, to, one.number() + "-" + one.end().get())));
    }

    static Result span(Bounds from, Bounds to, String seen) {
        return from.isExact() && to.isExact() && from.lower() <= to.upper()
                ? new Result.Amount(new Bounds(from.lower(), true, to.upper(), true))
                : Result.leftOut("value-contradictory", seen);
    }

    private Result number(Spoken one, String number, Units.Worth worth, Optional<Scale> stated) {
        Numeral numeral = Numeral.read(number, worth.scale());
        if (numeral.ambiguous()) {
            return Result.leftOut("number-ambiguous", one.comparator() + number);
        }
        return numeral.value()
                .map(value -> conversion.read(value.scaleByPowerOfTen(one.power()), one.comparator(), worth, stated))
                .orElseGet(() -> Result.notUnderstood(number));
    }

    private static boolean agree(List<Result> results) {
        Bounds first = ((Result.Amount) results.get(0)).bounds();
        return results.stream()
                .map(one -> ((Result.Amount) one).bounds())
                .allMatch(one -> near(first.lower(), one.lower())
                        && near(first.upper(), one.upper())
                        && first.isExact() == one.isExact());
    }

    private static boolean near(double one, double other) {
        return one == other || Math.abs(Math.log10(one) - Math.log10(other)) <= ROUNDING;
    }
}
