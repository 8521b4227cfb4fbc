package dev.rationale.authoring.complete;

import dev.rationale.engine.conclusion.Conclusion;
import dev.rationale.engine.fact.Absence;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.MissingDatum;
import dev.rationale.engine.fact.State;
import dev.rationale.engine.type.DeclaredType;
import dev.rationale.engine.type.PackageTypes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of fact that rules see, with their fields. */
final class FactShapes {

    /** What every rule may conclude or ask for, whoever wrote the package. */
    private static final List<Class<? extends Fact>> GIVEN = List.of(State.class, Absence.class, MissingDatum.class);

    private static final Set<String> COMMON =
            Set.of("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait");

    private final PackageTypes types;

    FactShapes(PackageTypes types) {
        this.types = types;
    }

    /** The names of the types that are known without a rule that mentions them. */
    Stream<String> names() {
        return Stream.of(
                        types.declared().stream().map(DeclaredType::name),
                        GIVEN.stream().map(Class::getSimpleName),
                        Arrays.stream(
                                        Conclusion.class.getPermittedSubclasses() == null
                                                ? new Class<?>[0]
                                                : Conclusion.class.getPermittedSubclasses())
                                .map(Class::getSimpleName))
                .flatMap(names -> names);
    }

    private Optional<Class<?>> record(String name) {
        return types.named(name)
                .<Class<?>>map(type -> type)
                .or(() -> types.qualified(Conclusion.class.getPackageName() + "." + name)
                        .filter(Class::isRecord));
    }

    /** A type with its fields, as it is written in a rule. */
    Optional<String> shape(String name) {
        return record(name)
                .map(type -> name + "( "
                        + Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", "))
                        + " )");
    }

    /** What a pattern on a type can ask for, with what it holds. */
    Map<String, String> fields(String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        record(type).ifPresent(found -> {
            Arrays.stream(found.getRecordComponents())
                    .forEach(one -> fields.put(one.getName(), one.getType().getSimpleName()));
            accessors(found)
                    .filter(method -> method.getReturnType() != void.class)
                    .forEach(method -> fields.putIfAbsent(
                            method.getName(), method.getReturnType().getSimpleName()));
        });
        return fields;
    }

    private static Stream<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !COMMON.contains(method.getName()))
                .sorted((left, right) -> left.getName().compareTo(right.getName()));
    }

    /** What can be called on a fact of a type. */
    Stream<String> methods(String type) {
        return record(type).stream().flatMap(FactShapes::accessors).map(method -> method.getName() + "()");
    }

    /** The labels of a field that is one of several, as rules write them. */
    Stream<String> labels(String type, String field) {
        return record(type).stream()
                .flatMap(found -> Arrays.stream(found.getRecordComponents()))
                .filter(component -> component.getName().equals(field))
                .flatMap(component -> labels(component.getType()));
    }

    /** The labels of an enumeration, with the name of the type before them. */
    static Stream<String> labels(Class<?> type) {
        if (type == boolean.class) {
            return Stream.of("true", "false");
        }
        if (!type.isEnum()) {
            return Stream.of();
        }
        String owner = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
        return Arrays.stream(type.getEnumConstants()).map(label -> owner + "." + ((Enum<?>) label).name());
    }

    /** What an argument of the constructor of a type holds. */
    Stream<Class<?>> argument(String type, int argument) {
        return record(type).stream()
                .map(Class::getRecordComponents)
                .filter(components -> argument < components.length)
                .map(components -> components[argument].getType());
    }
}
