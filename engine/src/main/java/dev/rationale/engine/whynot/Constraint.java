package dev.rationale.engine.whynot;

import dev.rationale.engine.fact.Bounds;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One constraint of a pattern, held against one fact. It understands a field compared with a literal, which is what most
 * thresholds are; of anything else it says that it cannot tell, never that it fails.
 */
final class Constraint {

    private static final Pattern COMPARISON = Pattern.compile(
            "(!?)([a-z]\\w*(?:\\.\\w+)*)\\s*(?:(<=|>=|==|!=|<|>)\\s*(\"[^\"]*\"|[\\w.]+)|in\\s*\\(([^)]*)\\))?");

    private Constraint() {}

    /** Whether the fact meets the constraint, if that can be told. */
    static Optional<Boolean> holds(String constraint, Object fact) {
        Matcher matcher = COMPARISON.matcher(constraint.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return read(matcher.group(2), fact).flatMap(value -> holds(matcher, value));
    }

    /** The value that the constraint looks at. */
    static Optional<String> value(String constraint, Object fact) {
        Matcher matcher = COMPARISON.matcher(constraint.strip());
        return matcher.matches() ? read(matcher.group(2), fact).map(Constraint::shown) : Optional.empty();
    }

    private static String shown(Object value) {
        return value instanceof Double number ? Bounds.plain(number) : String.valueOf(value);
    }

    private static Optional<Boolean> holds(Matcher matcher, Object value) {
        String operator = matcher.group(3);
        if (operator == null) {
            return matcher.group(5) == null
                    ? truth(value).map(truth -> truth == matcher.group(1).isEmpty())
                    : Optional.of(
                            Arrays.stream(matcher.group(5).split(",", -1)).anyMatch(one -> same(value, one.strip())));
        }
        String literal = matcher.group(4);
        return switch (operator) {
            case "==" -> Optional.of(same(value, literal));
            case "!=" -> Optional.of(!same(value, literal));
            default -> compared(operator, value, literal);
        };
    }

    private static Optional<Boolean> truth(Object value) {
        return value instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    private static Optional<Boolean> compared(String operator, Object value, String literal) {
        if (!(value instanceof Number number) || !literal.matches("\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        int order = Double.compare(number.doubleValue(), Double.parseDouble(literal));
        return Optional.of(
                switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                });
    }

    /** A text, a number, or a constant written with the name of its type. */
    private static boolean same(Object value, String literal) {
        String plain = literal.replace("\"", "");
        if (value instanceof Enum<?> constant) {
            return plain.substring(plain.lastIndexOf('.') + 1).equals(constant.name());
        }
        if (value instanceof Number number && plain.matches("\\d+(\\.\\d+)?")) {
            return number.doubleValue() == Double.parseDouble(plain);
        }
        return plain.equals(String.valueOf(value));
    }

    private static Optional<Object> read(String path, Object fact) {
        Optional<Object> value = Optional.of(fact);
        for (String step : List.of(path.split("\\.", -1))) {
            value = value.flatMap(one -> accessed(one, step));
        }
        return value;
    }

    private static Optional<Object> accessed(Object value, String name) {
        try {
            Method accessor = value.getClass().getMethod(name);
            return Optional.ofNullable(accessor.invoke(value));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException unreadable) {
            return Optional.empty();
        }
    }
}
