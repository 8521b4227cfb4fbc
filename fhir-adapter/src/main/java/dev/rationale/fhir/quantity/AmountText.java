package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.fhir.quantity.words.Meaning;
import dev.rationale.fhir.quantity.words.ResultWords;
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

    /** Two names of one amount may differ by what rounding a logarithm to one place takes away. */
    private static final double ROUNDING = 0.06;

    private static final Pattern STRUCTURED = Pattern.compile("((?:[<>]=?|=)?)\\^([\\d.]+)(?:\\^-\\^([\\d.]+))?\\^*");

    private final Units units;
    private final Conversion conversion;
    private final Measurement kind;
    private final ResultWords words;

    /** The laboratory's mark of a result beyond its reference range, behind a number: {@code 186 (L)}. */
    private static final Pattern FLAG = Pattern.compile(
            "(?<=\\d.{0,40})\\s*(?:[(\\[](?i:l|h|ll|hh|low|high|a|n|abnormal|normal|critical)[)\\]]|[*!]+)\\s*$");

    AmountText(Measurement kind, Units units) {
        this.kind = kind;
        this.units = units;
        this.conversion = new Conversion(kind);
        this.words = ResultWords.ofAmounts(kind.words());
    }

    /**
     * Reads the text.
     *
     * @param coded what codes beside the text say
     * @param stated what the code of the observation states of its numbers
     * @param limit the limit of detection that it states, if it does
     */
    Result read(String text, Set<Meaning> coded, Stated stated, Optional<BigDecimal> limit) {
        if (text.length() > ResultWords.LONGEST) {
            return Result.notUnderstood(text);
        }
        ResultWords.Taken taken = words.take(unstructured(FLAG.matcher(text).replaceFirst("")));
        taken.meanings().addAll(coded);
        Optional<List<WrittenAmount>> written = WrittenAmount.in(taken.rest(), units);
        if (written.isEmpty()) {
            return Result.notUnderstood(text);
        }
        return written.get().isEmpty()
                ? Findings.alone(taken.meanings(), limit, text)
                : numbers(written.get(), stated, text)
                        .then(bounds -> Findings.beside(taken.meanings(), bounds, kind.undetected(), text));
    }

    /** True if a text has a number or the words of a result in it, whatever else it says. */
    boolean speaksOfOne(String text) {
        return text.length() <= ResultWords.LONGEST
                && (text.chars().anyMatch(Character::isDigit)
                        || !words.take(text).meanings().isEmpty());
    }

    /** True if a text is the words of a result without a finding, and nothing else. */
    boolean saysNothingWasFound(String text) {
        ResultWords.Taken taken = words.take(text);
        return taken.isWhole()
                && taken.meanings().stream().anyMatch(Meaning::isUndetected)
                && taken.meanings().stream().noneMatch(Meaning::isDetected);
    }

    /** {@code <^20} and {@code ^20^-^50}, as HL7 v2 structures a number. */
    private static String unstructured(String text) {
        Matcher structured = STRUCTURED.matcher(text.strip());
        return structured.matches()
                ? structured.group(1)
                        + structured.group(2)
                        + (structured.group(3) == null ? "" : "-" + structured.group(3))
                : text;
    }

    private Result numbers(List<WrittenAmount> written, Stated stated, String seen) {
        boolean logarithm = written.stream().anyMatch(one -> one.hasScale(Scale.LOG10));
        boolean named = written.stream().anyMatch(one -> one.worth().isPresent());
        List<Result> results = new ArrayList<>();
        for (WrittenAmount one : written) {
            results.add(one.worth()
                    .map(worth -> bounds(one, worth, logarithm ? Optional.empty() : stated.scale()))
                    .orElseGet(() -> unitless(one, stated, named)));
        }
        Optional<Result> broken =
                results.stream().filter(one -> !(one instanceof Result.Amount)).findFirst();
        if (broken.isPresent()) {
            return broken.get();
        }
        return agree(results) ? results.get(preferred(written)) : Result.contradictory(seen);
    }

    /** The amount itself is preferred to its rounded logarithm. */
    private static int preferred(List<WrittenAmount> written) {
        for (int index = 0; index < written.size(); index++) {
            if (written.get(index).hasScale(Scale.LINEAR)) {
                return index;
            }
        }
        return 0;
    }

    /**
     * A number without a unit is what its code says, or in the unit of the facts where the kind allows it and nothing else it can be.
     * Beside another that has a unit it has to agree with that.
     */
    private Result unitless(WrittenAmount one, Stated stated, boolean beside) {
        Scale scale = stated.scale().orElse(Scale.LINEAR);
        Units.Worth worth = stated.unit()
                .filter(unit -> scale == Scale.LINEAR)
                .flatMap(units::worth)
                .orElseGet(() -> new Units.Worth(scale, BigDecimal.ONE));
        if (scale == Scale.LOG10) {
            return bounds(one, worth, stated.scale());
        }
        Optional<BigDecimal> number = Numeral.read(one.number(), scale).value();
        boolean maybeLogarithm = number.filter(
                        value -> kind.mayBeLogarithm() && one.power() == 0 && conversion.mayBeLogarithm(value))
                .isPresent();
        boolean unit = kind.unitlessText() || stated.unit().isPresent();
        return beside || (unit && !maybeLogarithm)
                ? bounds(one, worth, stated.scale())
                : Result.leftOut("unit-missing", one.comparator() + one.number());
    }

    private Result bounds(WrittenAmount one, Units.Worth worth, Optional<Scale> stated) {
        Result first = number(one, one.number(), worth, stated);
        if (one.end().isEmpty()) {
            return first;
        }
        Result last = number(one, one.end().get(), worth, stated);
        return first.then(from ->
                last.then(to -> span(from, to, one.number() + "-" + one.end().get())));
    }

    static Result span(Bounds from, Bounds to, String seen) {
        return from.isExact() && to.isExact() && from.lower() <= to.upper()
                ? new Result.Amount(new Bounds(from.lower(), true, to.upper(), true))
                : Result.contradictory(seen);
    }

    private Result number(WrittenAmount one, String number, Units.Worth worth, Optional<Scale> stated) {
        Numeral numeral = Numeral.read(number, worth.scale());
        if (numeral.ambiguous()) {
            return Result.notUnderstood("number-ambiguous", one.comparator() + number);
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
