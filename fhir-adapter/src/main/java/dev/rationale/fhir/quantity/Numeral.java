package dev.rationale.fhir.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as somebody wrote it, if it can be told which number that is. "30.000" is thirty in one country and thirty thousand in
 * another, so it is none; "1.234.567", "42 000", "1,250" and "12,5" have one reading each.
 *
 * @param value empty if the text has no reading, or more than one
 * @param ambiguous true if it has more than one
 */
record Numeral(Optional<BigDecimal> value, boolean ambiguous) {

    private static final Numeral NONE = new Numeral(Optional.empty(), false);
    private static final Numeral AMBIGUOUS = new Numeral(Optional.empty(), true);

    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+|\\d{1,3}(?:'\\d{3})+");
    private static final Pattern COMMAS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3}");
    private static final Pattern POINTS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern LAST_MARK = Pattern.compile("(.+)([.,])(\\d+)");

    /** A number with more digits than this is no result. */
    private static final int LONGEST = 40;

    /**
     * Reads digits with marks of grouping and decimals.
     *
     * @param scale a logarithm has a few units and decimals, so that its only mark is that of decimals
     */
    static Numeral read(String text, Scale scale) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        if (PLAIN.matcher(text).matches()) {
            return of(text);
        }
        boolean oneMark = marks(text) == 1;
        if (oneMark && scale == Scale.LOG10) {
            return decimal(text);
        }
        if (oneMark && POINTS.matcher(text).matches()) {
            return AMBIGUOUS;
        }
        if (isGrouped(text)) {
            return of(digits(text));
        }
        return decimal(text);
    }

    /** The last mark is that of decimals, and what stands before it is plain or grouped by another mark. */
    private static Numeral decimal(String text) {
        var parts = LAST_MARK.matcher(text);
        if (!parts.matches()) {
            return NONE;
        }
        String whole = parts.group(1);
        boolean plain = PLAIN.matcher(whole).matches();
        boolean grouped = isGrouped(whole) && !whole.contains(parts.group(2));
        return plain || grouped ? of(digits(whole) + "." + parts.group(3)) : NONE;
    }

    private static boolean isGrouped(String text) {
        return SPACED.matcher(text).matches()
                || COMMAS.matcher(text).matches()
                || POINTS.matcher(text).matches();
    }

    private static Numeral of(String digits) {
        return new Numeral(Optional.of(new BigDecimal(digits)), false);
    }

    private static String digits(String text) {
        return text.replaceAll("[ ',.]", "");
    }

    private static long marks(String text) {
        return text.chars()
                .filter(one -> one == '.' || one == ',' || one == '\'' || one == ' ')
                .count();
    }
}
