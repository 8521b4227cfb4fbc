package dev.rationale.fhir.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as a text writes it.
 *
 * @param comparator {@code <}, {@code <=}, {@code >}, {@code >=} or nothing
 * @param number digits with their marks
 * @param end the other end, where the text writes a span of numbers
 * @param power the power of ten by which the number is multiplied
 * @param worth the unit, if there is one
 */
record WrittenAmount(String comparator, String number, Optional<String> end, int power, Optional<Units.Worth> worth) {

    /** Parts are read one by one; a comma between digits belongs to a number. */
    private static final Pattern PART = Pattern.compile("[();|]|,(?!\\d)|(?<!\\d),");

    /** What may stand around a part; a sign before a number is not among it. */
    private static final Pattern EDGES = Pattern.compile("^(?:[ :=.]|- )+|[ :=.-]+$");

    private static final String NUMBER = "\\d+(?:[.,']\\d+| \\d{3}(?!\\d))*";
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<label>[^\\d<>=]*?)[ :=]*(?<comparator>[<>]=?|=[<>])?" + "[ =:]*(?<number>" + NUMBER + ")(?<rest>.*)");
    private static final Pattern SPAN = Pattern.compile("- ?(" + NUMBER + ")(.*)");
    private static final Pattern POWER =
            Pattern.compile("(?:e|[x*·] ?10 ?(?:\\^|\\*{1,2}|e)? ?)([+-]?\\d{1,2})(?!\\d)(.*)");

    /** The amounts of a text, or nothing if a part of it is unexplained. */
    static Optional<List<WrittenAmount>> in(String text, Units units) {
        List<WrittenAmount> found = new ArrayList<>();
        for (String part : PART.split(text, -1)) {
            String plain = EDGES.matcher(part).replaceAll("");
            if (!plain.isEmpty() && !amount(plain, units, found) && !unit(plain, units, found)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    boolean hasScale(Scale scale) {
        return worth.filter(one -> one.scale() == scale).isPresent();
    }

    /** A unit may stand behind its number in a part of its own, as in "4.48 (log10 copies/mL)". */
    private static boolean unit(String part, Units units, List<WrittenAmount> found) {
        Optional<Units.Worth> unit = units.worth(part);
        if (unit.isPresent() && !found.isEmpty()) {
            WrittenAmount last = found.remove(found.size() - 1);
            found.add(last.worth().isPresent() ? last : last.with(unit));
        }
        return unit.isPresent();
    }

    private WrittenAmount with(Optional<Units.Worth> unit) {
        return new WrittenAmount(comparator, number, end, power, unit);
    }

    private static boolean amount(String part, Units units, List<WrittenAmount> found) {
        Matcher amount = AMOUNT.matcher(part);
        Optional<WrittenAmount> one = amount.matches() ? amount(amount, units) : Optional.empty();
        one.ifPresent(found::add);
        return one.isPresent();
    }

    /** What stands before and behind a number is its unit, and nothing else. */
    private static Optional<WrittenAmount> amount(Matcher amount, Units units) {
        String rest = amount.group("rest").strip();
        Matcher span = SPAN.matcher(rest);
        Optional<String> end = span.matches() ? Optional.of(span.group(1)) : Optional.empty();
        String behind = span.matches() ? span.group(2).strip() : rest;
        Matcher power = POWER.matcher(behind);
        boolean raised = units.worth(behind).isEmpty() && power.matches();
        String unit = (amount.group("label") + " " + (raised ? power.group(2) : behind)).strip();
        Optional<Units.Worth> worth = unit.isEmpty() ? Optional.empty() : units.worth(unit);
        int exponent = raised ? Integer.parseInt(power.group(1)) : 0;
        return unit.isEmpty() || worth.isPresent()
                ? Optional.of(new WrittenAmount(comparator(amount), amount.group("number"), end, exponent, worth))
                : Optional.empty();
    }

    private static String comparator(Matcher amount) {
        String comparator = Optional.ofNullable(amount.group("comparator")).orElse("");
        return comparator.startsWith("=") ? comparator.charAt(1) + "=" : comparator;
    }
}
