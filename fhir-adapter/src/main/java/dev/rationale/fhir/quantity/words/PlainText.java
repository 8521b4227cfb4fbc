package dev.rationale.fhir.quantity.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings texts into a form in which case, accents, wide characters, kinds of space and raised digits make no difference. */
public final class PlainText {

    private static final Pattern RAISED_POWER = Pattern.compile("10([⁰¹²³⁴-⁹]+)");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** The plain form. A power keeps its sign, since raised digits become plain ones: {@code 10⁹} is {@code 10^9}. */
    public static String of(String text) {
        String powers =
                RAISED_POWER.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("10^$1");
        String wide = Normalizer.normalize(powers, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare =
                ACCENTS.matcher(Normalizer.normalize(wide, Normalizer.Form.NFD)).replaceAll("");
        String letters = bare.replace('μ', 'u')
                .replace("ß", "ss")
                .replace('×', 'x')
                .replace('’', '\'')
                .replace('–', '-')
                .replace('−', '-')
                .replace('∕', '/')
                .replace('⁄', '/')
                .replace("≤", "<=")
                .replace("≥", ">=");
        return SPACES.matcher(letters).replaceAll(" ").strip();
    }

    /** The words of a text between blanks, so that none is found within another. */
    public static String spaced(String text) {
        return " " + NO_WORD.matcher(of(text)).replaceAll(" ").strip() + " ";
    }
}
