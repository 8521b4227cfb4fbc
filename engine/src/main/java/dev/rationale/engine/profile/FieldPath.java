package dev.rationale.engine.profile;

import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.fact.Fact;
import java.util.Collection;
import java.util.List;

/** A field of a fact, or with dots a field of that, in the form in which a profile shows it. */
public record FieldPath(List<String> steps) {

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** The path that is written with dots. */
    public static FieldPath of(String path) {
        return new FieldPath(List.of(path.split("\\.", -1)));
    }

    /** As it is written. */
    public String text() {
        return String.join(".", steps);
    }

    /** What stands there, plain values as they are, everything else as text. */
    public Object in(Fact fact) {
        Object value = fact;
        for (String step : steps) {
            try {
                value = Accessors.value(value, step);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "The profile shows '" + text() + "' of " + fact.type() + ", which has none.", e);
            }
        }
        return shown(value);
    }

    /** Plain values stay what they are; everything else has a form in text that says as much. */
    private static Object shown(Object value) {
        boolean plain = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Collection<?>;
        return plain ? value : value.toString();
    }
}
