package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.CodeSystems.CodeSystem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes that cannot be of their system, by their look or, where the last digit is worked out of the others, by that digit: one that was
 * mistyped exists nowhere, and is never met in a record.
 */
final class CodeChecks {

    private static final String FINDING = "V008";
    private static final String NUMBERS = "http://loinc.org";
    private static final Pattern CODE =
            Pattern.compile("system:\\s*\"?([^\"\\s,}]+)\"?\\s*(?:,|\\R)\\s*code:\\s*\"?([^\"\\s,}]+)");
    private static final Pattern LOINC = Pattern.compile("\\d{1,7}-\\d");
    private static final Pattern SNOMED = Pattern.compile("\\d{6,18}");

    /** What Verhoeff's method makes of each digit from one place to the next. */
    private static final List<Integer> TURNED = List.of(1, 5, 7, 6, 2, 8, 3, 0, 9, 4);

    private static final int TURNS = 8;

    private static final Map<String, Predicate<String>> RIGHT =
            Map.of(NUMBERS, CodeChecks::isLoinc, "http://snomed.info/sct", CodeChecks::isSnomed);

    private final CodeSystems systems = CodeSystems.standard();
    private final Subject subject;

    CodeChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        subject.seen().files().forEach((path, text) -> {
            if (path.equals("facts.yaml") || path.startsWith("terminology/")) {
                CODE.matcher(text)
                        .results()
                        .forEach(code -> code(path, text, code.group(1), code.group(2), code.start(2)));
            }
        });
    }

    private void code(String path, String text, String system, String code, int at) {
        Optional<CodeSystem> known = systems.system(system);
        Optional<String> uri = known.map(CodeSystem::uri);
        if (uri.isEmpty() && path.equals("facts.yaml")) {
            Nearest.slip(system, RIGHT.keySet())
                    .ifPresent(meant -> subject.add(
                            "V001",
                            path,
                            Place.at(text, text.lastIndexOf(system, at)),
                            "the system '" + system + "' is not known",
                            "'" + meant + "' was meant."));
        }
        // In capitals, with its point: a code may be written otherwise and still be read.
        String read = systems.normal(system, code).code();
        known.filter(one -> !one.mayHave(code) && !one.mayHave(read))
                .ifPresent(one -> subject.add(
                        "V009",
                        path,
                        Place.at(text, at),
                        "'" + code + "' cannot be a code of " + one.name().toUpperCase(Locale.ROOT),
                        "it is of another system, or mistyped."));
        uri.map(RIGHT::get)
                .filter(right -> !right.test(code))
                .ifPresent(right -> subject.add(
                        FINDING,
                        path,
                        Place.at(text, at),
                        "'" + code + "' is no code of "
                                + systems.name(uri.orElse(system)).toUpperCase(Locale.ROOT)
                                + ": its check digit does not fit",
                        "a digit is mistyped, or two are exchanged."));
    }

    /** By the method of Luhn. Codes of parts and answers have letters, and are left alone. */
    static boolean isLoinc(String code) {
        Matcher number = LOINC.matcher(code);
        if (!number.matches()) {
            return true;
        }
        String digits = code.replace("-", "");
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - place), 10) * (1 + place % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** By the method of Verhoeff: digits are turned by their place, and added as turns and reflections of a pentagon are. */
    static boolean isSnomed(String code) {
        if (!SNOMED.matcher(code).matches()) {
            return true;
        }
        int sum = 0;
        for (int place = 0; place < code.length(); place++) {
            int digit = Character.digit(code.charAt(code.length() - 1 - place), 10);
            for (int turn = 0; turn < place % TURNS; turn++) {
                digit = TURNED.get(digit);
            }
            sum = added(sum, digit);
        }
        return sum == 0;
    }

    /** Digits below 5 stand for turns, the others for reflections. */
    private static int added(int one, int other) {
        int sides = 5;
        int turn = one < sides ? one + other : one - other;
        boolean reflected = one < sides != other < sides;
        return Math.floorMod(turn, sides) + (reflected ? sides : 0);
    }
}
