package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Accessors;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Follows {@code cd4.at.earliest} from a binding, or from a fact's component, through accessors without parameters.
 *
 * @param text the path as written
 */
record ValuePath(String text, List<String> steps) {

    static ValuePath parse(String text) {
        return new ValuePath(text, List.of(text.split("\\.", -1)));
    }

    String first() {
        return steps.get(0);
    }

    Object in(Map<String, Object> values) {
        Object value = values.get(first());
        if (value == null) {
            throw new IllegalArgumentException("{" + text + "}: nothing is bound to '" + first() + "'; bound are "
                    + String.join(", ", values.keySet().stream().sorted().toList()));
        }
        return follow(value);
    }

    Object from(Function<String, Object> values) {
        return follow(values.apply(first()));
    }

    private Object follow(Object bound) {
        Object value = bound;
        for (int step = 1; step < steps.size(); step++) {
            String name = steps.get(step);
            value = value instanceof Map<?, ?> map && map.get(name) != null ? map.get(name) : accessed(value, name);
        }
        return value;
    }

    private Object accessed(Object value, String name) {
        try {
            return Accessors.value(value, name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "{" + text + "}: " + value.getClass().getSimpleName() + " has no readable '" + name + "'", e);
        }
    }
}
