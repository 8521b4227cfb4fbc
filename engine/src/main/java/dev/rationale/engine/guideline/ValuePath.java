package dev.rationale.engine.guideline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/** Follows {@code cd4.at.earliest} from a binding through accessors without parameters. */
final class ValuePath {

    private ValuePath() {}

    static Object resolve(String path, Map<String, Object> values) {
        String[] steps = path.split("\\.", -1);
        Object value = values.get(steps[0]);
        if (value == null) {
            throw new IllegalArgumentException("{" + path + "}: nothing is bound to '" + steps[0] + "'; bound are "
                    + String.join(", ", values.keySet().stream().sorted().toList()));
        }
        for (int step = 1; step < steps.length; step++) {
            value = value instanceof Map<?, ?> map && map.get(steps[step]) != null
                    ? map.get(steps[step])
                    : accessed(path, value, steps[step]);
        }
        return value;
    }

    private static Object accessed(String path, Object value, String name) {
        try {
            Method accessor = value.getClass().getMethod(name);
            return accessor.invoke(value);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "{" + path + "}: " + value.getClass().getSimpleName() + " has no readable '" + name + "'", e);
        }
    }
}
