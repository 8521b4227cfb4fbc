package dev.rationale.fhir.quantity;

import dev.rationale.fhir.quantity.words.PlainText;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How laboratories write units. The normal form joins spellings of one unit ({@code cells/mcL}, {@code /cmm}, {@code x10E6/L}); it
 * says nothing about which units a kind accepts, nor what they are worth.
 */
final class UnitSpelling {

    private static final Map<String, String> WORDS = Table.rows("unit-words.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("written"), row -> row.text("normal")));
    private static final List<Row> FORMS = Table.rows("unit-forms.csv");

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]{}()_ ]");
    private static final Pattern CUBE = Pattern.compile("([mc]m)[\\^*]3");
    private static final Pattern POWER = Pattern.compile("^[x*·.]?10(?:\\^|\\*{1,2}|e\\+?|exp)?0?(\\d{1,2})[.*]?");
    /** {@code cells/uL^cells per microliter^UCUM}, as HL7 v2 writes a unit: its code, its name and its system. */
    private static final Pattern COMPONENTS = Pattern.compile("^([^^]*\\p{L})\\^(?!\\d).*$", Pattern.DOTALL);

    private static final Pattern BRACKETED_POWER = Pattern.compile("10\\((\\d)\\)");
    private static final Pattern RAISED_POWER = Pattern.compile("10\\^(\\d)");

    private UnitSpelling() {}

    /** The normal form of a unit. */
    static String normal(String written) {
        String plain = RAISED_POWER
                .matcher(PlainText.of(COMPONENTS.matcher(written).replaceFirst("$1")))
                .replaceAll("10*$1");
        String powers = BRACKETED_POWER.matcher(plain).replaceAll("10*$1");
        String divided = Arrays.stream(powers.split(" ", -1))
                .map(word -> "/".equals(WORDS.get(word)) ? "/" : word)
                .collect(Collectors.joining(" "));
        String joined = CUBE.matcher(BRACKETS.matcher(divided).replaceAll("")).replaceAll("$13");
        return Arrays.stream(joined.split("/", -1)).map(UnitSpelling::part).collect(Collectors.joining("/"));
    }

    /** True of a word of units, or of the sign of a logarithm. */
    static boolean isWord(String word) {
        return WORDS.containsKey(word) || WORDS.containsValue(word) || word.startsWith("log") || word.equals("lg");
    }

    private static String part(String part) {
        Matcher power = POWER.matcher(part);
        if (power.find() && !part.startsWith("10/")) {
            return "10*" + power.group(1) + word(part.substring(power.end()));
        }
        return word(part);
    }

    private static String word(String word) {
        return WORDS.getOrDefault(word, word);
    }

    /** A normal form and what it is the same as: a count of things after a power is a count, and {@code K/uL} is {@code 10*3/uL}. */
    static Set<String> sameAs(String normal) {
        Set<String> same = new LinkedHashSet<>();
        same.add(normal);
        if (normal.startsWith("10*")) {
            same.add(normal.replaceFirst("(?:cells|copies)(?=/)", ""));
        }
        for (String one : new ArrayList<>(same)) {
            FORMS.stream()
                    .filter(row -> row.text("form").equals(one))
                    .map(row -> row.text("same-as"))
                    .forEach(same::add);
        }
        return same;
    }
}
