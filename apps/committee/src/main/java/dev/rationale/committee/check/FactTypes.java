package dev.rationale.committee.check;

import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.type.PackageTypes;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The types that a DRL file can name, by its imports. */
final class FactTypes {

    /** What holds the result of {@code collect} or {@code accumulate}, which is no fact. */
    private static final Set<String> FRAMES = Set.of("List", "Collection", "Set", "Number", "Object");

    private final List<String> imports;
    private final PackageTypes seen;

    private FactTypes(List<String> imports, PackageTypes seen) {
        this.imports = imports;
        this.seen = seen;
    }

    static FactTypes of(DrlFile file, PackageTypes seen) {
        return new FactTypes(
                Stream.concat(
                                file.imports().stream().map(DrlFile.Import::target),
                                Stream.of(file.packageName() + ".*", "java.lang.*"))
                        .toList(),
                seen);
    }

    /** True for a type of pattern that matches no fact. */
    static boolean isFrame(String type) {
        return FRAMES.contains(type);
    }

    /** The class of a simple name. */
    Optional<Class<?>> named(String simple) {
        return imports.stream()
                .map(one -> one.endsWith(".*") ? one.substring(0, one.length() - 1) + simple : one)
                .filter(one -> one.endsWith("." + simple))
                .flatMap(one -> seen.qualified(one).stream())
                .findFirst();
    }

    /** The type of a path such as {@code at.earliest}; empty if a step of it does not exist. */
    static Optional<Class<?>> type(Class<?> owner, String path) {
        Class<?> type = owner;
        for (String step : path.split("\\.", -1)) {
            Optional<Method> accessor = accessor(type, step);
            if (accessor.isEmpty()) {
                return Optional.empty();
            }
            type = accessor.get().getReturnType();
        }
        return Optional.of(type);
    }

    /** True if a fact of a type can be asked this of a number. */
    static boolean answers(Class<?> type, String call) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(call) && method.getParameterCount() == 1);
    }

    /** True if a fact of a type has a method of this name that takes so many values. */
    static boolean has(Class<?> type, String call, int values) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(call) && method.getParameterCount() == values);
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        String capital = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> List.of(name, "get" + capital, "is" + capital).contains(method.getName()))
                .findFirst();
    }

    /** The fields that a pattern on a type can name. */
    static List<String> fields(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class) {
                names.add(method.getName());
            }
        }
        return names.stream().distinct().sorted().toList();
    }
}
