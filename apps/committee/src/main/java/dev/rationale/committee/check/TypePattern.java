package dev.rationale.committee.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One pattern of a rule's conditions.
 *
 * @param type simple name of the type it matches
 * @param offset where it begins, counted from the beginning of the rule
 * @param inside where its constraints begin, counted likewise
 * @param binding its variable without {@code $}, empty if it has none
 * @param text its constraints as written
 */
record TypePattern(String type, int offset, int inside, String binding, String text) {

    /** A field, an operator and what it is compared with. */
    record Comparison(String field, String operator, String value, int offset) {

        boolean isNumeric() {
            return value.matches("-?\\d+(?:\\.\\d+)?");
        }

        double number() {
            return Double.parseDouble(value);
        }

        boolean isOrder() {
            return operator.startsWith("<") || operator.startsWith(">");
        }
    }

    private static final Set<String> FRAME = Set.of("List", "Collection", "Set", "Number");
    private static final Pattern COMPARISON = Pattern.compile(
            "^(?:\\$?\\w+\\s*:\\s*)?(!?[a-z][\\w.]*(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?(?:\\.[\\w.]+)?)"
                    + "\\s*(<=|>=|==|!=|<|>)\\s*(.+)$",
            Pattern.DOTALL);
    private static final Pattern BOUND =
            Pattern.compile("^(?:(\\w+)\\.)?(isBelow|isAtLeast)\\(\\s*(.+?)\\s*\\)$", Pattern.DOTALL);

    /** True for what holds the result of {@code collect} or {@code accumulate}, which is no fact. */
    boolean isFrame() {
        return FRAME.contains(type);
    }

    /** The constraints, divided at the commas that stand in no bracket. */
    List<String> constraints() {
        return pieces().stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    List<Comparison> comparisons() {
        List<Comparison> found = new ArrayList<>();
        int at = inside;
        for (String piece : pieces()) {
            int begin = at + piece.length() - piece.stripLeading().length();
            comparison(piece.strip(), begin).ifPresent(found::add);
            at += piece.length() + 1;
        }
        return found;
    }

    /** {@code isBelow( 15 )} asks the same as {@code < 15}, and {@code isAtLeast( 15 )} as {@code >= 15}. */
    private static Optional<Comparison> comparison(String text, int at) {
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            String field = bound.group(1) == null ? "value" : bound.group(1);
            String operator = bound.group(2).equals("isBelow") ? "<" : ">=";
            return Optional.of(new Comparison(field, operator, bound.group(3).strip(), at));
        }
        Matcher matcher = COMPARISON.matcher(text);
        return matcher.matches()
                ? Optional.of(new Comparison(
                        matcher.group(1).strip(),
                        matcher.group(2),
                        matcher.group(3).strip(),
                        at))
                : Optional.empty();
    }

    private List<String> pieces() {
        return divided(text);
    }

    /** A text divided at the commas that stand in no bracket and no string. */
    static List<String> divided(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            quoted = (one == '"') != quoted;
            if (quoted) {
                continue;
            }
            if (one == '(') {
                depth++;
            } else if (one == ')') {
                depth--;
            } else if ((one == ',' || one == ';') && depth == 0) {
                pieces.add(text.substring(from, index));
                from = index + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
