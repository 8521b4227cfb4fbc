package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A viral load written as text: {@code <50 copies/ml}, {@code Target Not Detected}, {@code Indetectable <300 copies / ml}, {@code LDL}. */
public final class ViralLoadText {

    private static final Pattern LIMIT = Pattern.compile("([<>]=?)\\s*(\\d[\\d\\s.,']*)");
    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d[\\d\\s.,']*)\\s*(?:copies|cp|$)");
    private static final Pattern UNDETECTED =
            Pattern.compile("not detected|undetect|ind[eé]tect|\\btnd\\b|\\bldl\\b|below (?:the )?(?:limit|detection)");
    private static final Pattern DETECTED = Pattern.compile("\\bdetected\\b|\\bd[eé]tect");
    private static final Pattern LOGARITHM = Pattern.compile("\\blog");

    private ViralLoadText() {}

    /**
     * Reads the text.
     *
     * @param limit the limit of detection that the code states, if any
     */
    public static Result read(String text, Optional<Double> limit) {
        String lower = text.toLowerCase(Locale.ROOT);
        QuantityReader reader = new QuantityReader("");
        Units.Worth worth = new Units.Worth(LOGARITHM.matcher(lower).find(), 1);
        Matcher stated = LIMIT.matcher(lower);
        if (stated.find()) {
            return Numbers.parse(stated.group(2))
                    .map(number -> reader.read(number, stated.group(1), worth))
                    .orElseGet(() -> Result.unusable("value-not-understood", ""));
        }
        if (UNDETECTED.matcher(lower).find()) {
            return undetected(limit);
        }
        if (DETECTED.matcher(lower).find()) {
            return new Result.Read(Bounds.above(0));
        }
        Matcher number = NUMBER.matcher(lower);
        return number.find()
                ? Numbers.parse(number.group(1))
                        .map(value -> reader.read(value, "", worth))
                        .orElseGet(() -> Result.unusable("value-not-understood", ""))
                : Result.unusable("value-not-understood", "");
    }

    /** Not detected proves a value below the assay's limit, and nothing where nobody states the limit. */
    public static Result undetected(Optional<Double> limit) {
        return new Result.Read(limit.map(Bounds::below).orElseGet(() -> Bounds.atLeast(0)));
    }
}
