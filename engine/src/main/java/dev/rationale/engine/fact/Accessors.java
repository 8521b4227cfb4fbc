package dev.rationale.engine.fact;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Reads values by the names of their accessors. Finding an accessor is slow, so each is found once for its class. */
public final class Accessors {

    private static final ClassValue<Map<String, Method>> FOUND = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
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
        Map<String, Method> found = FOUND.get(holder.getClass());
        Method accessor = found.get(name);
        if (accessor == null) {
            accessor = accessor(holder.getClass(), name);
            found.put(name, accessor);
        }
        return accessor.invoke(holder);
    }

    /** Texts of a package name accessors too, and from a class one reaches the whole machine. */
    private static boolean leadsAway(Method accessor) {
        boolean own = accessor.getDeclaringClass() != Object.class
                || accessor.getName().equals("toString");
        return !own || accessor.getReturnType() == Class.class;
    }

    /** A record shows its components to whoever holds it, also where its class is hidden. */
    private static Method accessor(Class<?> type, String name) throws NoSuchMethodException {
        Method accessor = type.getMethod(name);
        if (leadsAway(accessor)) {
            throw new NoSuchMethodException(name + " is no value of a " + type.getSimpleName());
        }
        if (type.isRecord()) {
            accessor.setAccessible(true);
        }
        return accessor;
    }
}
