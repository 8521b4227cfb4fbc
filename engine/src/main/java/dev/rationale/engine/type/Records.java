package dev.rationale.engine.type;

import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.fact.Fact;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes records whose classes are only known when a package is loaded. */
public final class Records {

    /** Finding a constructor is slow, so each is found once for its class. */
    private static final ClassValue<Constructor<?>> CANONICAL = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            Class<?>[] components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getConstructor(components);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Every public record has its constructor.", e);
            }
        }
    };

    private static final ClassValue<List<String>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }
    };

    private Records() {}

    /** The names of a record type's components in order. */
    public static List<String> components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /** The values of a record's components by their names, in order. */
    public static Map<String, Object> values(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String component : COMPONENTS.get(fact.getClass())) {
            values.put(component, value(fact, component));
        }
        return values;
    }

    /** The value of a component. */
    public static Object value(Fact fact, String component) {
        try {
            return Accessors.value(fact, component);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A " + fact.type() + " has no component '" + component + "'.", e);
        }
    }

    /** The same record with another value of one component. */
    public static Fact with(Fact fact, String component, Object value) {
        Map<String, Object> values = values(fact);
        values.put(component, value);
        return made(fact.getClass(), values);
    }

    /** A record with the values of its components by their names. */
    public static Fact made(Class<? extends Fact> type, Map<String, Object> values) {
        List<String> components = COMPONENTS.get(type);
        Object[] given = new Object[components.size()];
        for (int index = 0; index < given.length; index++) {
            String component = components.get(index);
            given[index] = Objects.requireNonNull(values.get(component), component);
        }
        try {
            return (Fact) CANONICAL.get(type).newInstance(given);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A " + type.getSimpleName() + " cannot be made: " + e.getMessage(), e);
        }
    }
}
