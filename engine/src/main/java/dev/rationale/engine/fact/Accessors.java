package dev.rationale.engine.fact;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Reads values by the names of their accessors. Finding an accessor is slow, and that there is none slower, so each is looked for once
 * for its class.
 */
public final class Accessors {

    private static final ClassValue<Map<String, Optional<Method>>> FOUND = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private static final ClassValue<List<String>> FLAGS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Stream.ofNullable(type.getRecordComponents())
                    .flatMap(Arrays::stream)
                    .filter(component -> component.getType() == boolean.class)
                    .map(RecordComponent::getName)
                    .sorted()
                    .toList();
        }
    };

    private Accessors() {}

    /** The names of a record type's components that are true or false, sorted. */
    public static List<String> flags(Class<?> type) {
        return FLAGS.get(type);
    }

    /**
     * What a public method without parameters answers.
     *
     * @throws ReflectiveOperationException if there is none of that name, or it fails
     */
    public static Object value(Object holder, String name) throws ReflectiveOperationException {
        Method accessor = accessor(holder.getClass(), name)
                .orElseThrow(() -> new NoSuchMethodException(
                        name + " is no value of a " + holder.getClass().getSimpleName()));
        return accessor.invoke(holder);
    }

    /** Whether what is held by this class has a value of that name. */
    public static boolean has(Class<?> type, String name) {
        return accessor(type, name).isPresent();
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        Map<String, Optional<Method>> found = FOUND.get(type);
        Optional<Method> known = found.get(name);
        return known == null ? found.computeIfAbsent(name, first -> sought(type, name)) : known;
    }

    /** Texts of a package name accessors too, and from a class one reaches the whole machine. */
    private static boolean leadsAway(Method accessor) {
        boolean own = accessor.getDeclaringClass() != Object.class
                || accessor.getName().equals("toString");
        return !own || accessor.getReturnType() == Class.class;
    }

    /** A record shows its components to whoever holds it, also where its class is hidden. */
    private static Optional<Method> sought(Class<?> type, String name) {
        try {
            Method accessor = type.getMethod(name);
            if (type.isRecord()) {
                accessor.setAccessible(true);
            }
            return Optional.of(accessor).filter(one -> !leadsAway(one));
        } catch (NoSuchMethodException absent) {
            return Optional.empty();
        }
    }
}
