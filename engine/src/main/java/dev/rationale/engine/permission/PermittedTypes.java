package dev.rationale.engine.permission;

import dev.rationale.engine.conclusion.Conclusion;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.type.PackageTypes;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types that the rules of one file may name: facts and values of the application, and a few of Java's. No class is initialised. */
final class PermittedTypes {

    private static final Set<Class<?>> JAVA = Set.of(
            Object.class,
            String.class,
            Number.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            Math.class,
            List.class,
            Set.class,
            Collection.class,
            LocalDate.class);

    private static final Set<String> ENGINE = Set.of(
            Fact.class.getPackageName(),
            Evidence.class.getPackageName(),
            Conclusion.class.getPackageName(),
            Certainty.class.getPackageName());

    private final DrlFile file;
    private final PackageTypes seen;
    private final Map<String, Optional<Class<?>>> named = new HashMap<>();
    private final Set<String> packages = new TreeSet<>(ENGINE);

    /**
     * Takes the lists that hold for a file.
     *
     * @param seen the types that the rules of the package see
     */
    PermittedTypes(DrlFile file, PackageTypes seen) {
        this.file = file;
        this.seen = seen;
        packages.addAll(seen.packages());
    }

    /** True for a package of facts and values with {@code .*}, or for one permitted type. */
    boolean permitsImport(String target) {
        return target.endsWith(".*")
                ? packages.contains(target.substring(0, target.length() - 2))
                : seen.qualified(target).filter(this::permits).isPresent();
    }

    /**
     * The permitted type of a simple name. Whatever else the name could mean in the file, by its own package or by Java's, must be
     * permitted too: which of them the compiler takes is not to be guessed.
     */
    Optional<Class<?>> named(String simple) {
        return named.computeIfAbsent(simple, this::meant);
    }

    private Optional<Class<?>> meant(String simple) {
        List<? extends Class<?>> meant = candidates(simple)
                .distinct()
                .flatMap(name -> seen.qualified(name).stream())
                .toList();
        return meant.stream().allMatch(this::permits)
                ? meant.stream().findFirst().map(type -> type)
                : Optional.empty();
    }

    /** The qualified name of a permitted type of a simple name that the file does not import. */
    Optional<String> unimported(String simple) {
        return packages.stream()
                .map(one -> one + "." + simple)
                .filter(name -> seen.qualified(name).filter(this::permits).isPresent())
                .findFirst();
    }

    private Stream<String> candidates(String simple) {
        Stream<String> imported = file.imports().stream()
                .map(DrlFile.Import::target)
                .map(target -> target.endsWith(".*") ? target.substring(0, target.length() - 1) + simple : target)
                .filter(target -> target.endsWith("." + simple));
        return Stream.concat(imported, Stream.of(file.packageName() + "." + simple, "java.lang." + simple));
    }

    private boolean permits(Class<?> type) {
        return JAVA.contains(type) || isOurs(type);
    }

    private boolean isOurs(Class<?> type) {
        boolean value = type.isRecord() || type.isEnum() || type.isInterface();
        return value && packages.contains(type.getPackageName());
    }

    /** The names of methods and properties that facts and values have, from those that the file names on, however far. */
    Set<String> names(Stream<String> named) {
        Set<String> names = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        Set<Class<?>> seen = new HashSet<>();
        named.flatMap(name -> named(name).stream()).forEach(open::add);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (seen.add(type) && isOurs(type)) {
                Stream.of(type.getMethods())
                        .filter(method ->
                                packages.contains(method.getDeclaringClass().getPackageName()))
                        .forEach(method -> {
                            property(method.getName()).forEach(names::add);
                            types(method).forEach(open::add);
                        });
            }
        }
        return names;
    }

    private static Stream<Class<?>> types(Method method) {
        return Stream.concat(
                classes(method.getGenericReturnType()),
                Stream.of(method.getGenericParameterTypes()).flatMap(PermittedTypes::classes));
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    classes(generic.getRawType()),
                    Stream.of(generic.getActualTypeArguments()).flatMap(PermittedTypes::classes));
        }
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }

    /** A method's name, and the property that a pattern may call it by. */
    static Stream<String> property(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        return prefix > 0 && method.length() > prefix
                ? Stream.of(
                        method,
                        method.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + method.substring(prefix + 1))
                : Stream.of(method);
    }
}
