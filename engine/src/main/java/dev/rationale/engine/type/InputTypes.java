package dev.rationale.engine.type;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Lasting;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that others are made of: those that the package declares, and those of the engine. */
public final class InputTypes {

    private final String javaPackage;
    private final List<DeclaredType> declared;

    /**
     * Looks among some types.
     *
     * @param javaPackage the Java package of those that are declared
     */
    public InputTypes(String javaPackage, List<DeclaredType> declared) {
        this.javaPackage = javaPackage;
        this.declared = List.copyOf(declared);
    }

    /** The qualified name of a type. */
    Optional<String> qualified(String type) {
        return facts(type)
                .map(fact -> javaPackage + "." + fact.name())
                .or(() -> ofEngine(type).map(Class::getName));
    }

    /** What a field of a type holds, as the name of a Java type; empty if there is no such field. */
    public Optional<String> field(String type, String field) {
        Optional<DeclaredFact> fact = facts(type);
        return fact.isPresent()
                ? fact.get().fields().stream()
                        .filter(one -> one.name().equals(field))
                        .map(DeclaredField::java)
                        .findFirst()
                : ofEngine(type)
                        .flatMap(found -> Arrays.stream(found.getRecordComponents())
                                .filter(one -> one.getName().equals(field))
                                .map(RecordComponent::getGenericType)
                                .map(Type::getTypeName)
                                .findFirst());
    }

    /** True for a number, and for a number as far as it is known. */
    public boolean isValue(String type, String field) {
        return field(type, field)
                .filter(java -> java.equals("double") || java.equals(Bounds.class.getName()))
                .isPresent();
    }

    /** True for a number as far as it is known. */
    boolean isBounds(String type, String field) {
        return field(type, field).filter(Bounds.class.getName()::equals).isPresent();
    }

    /** True for a type whose facts are read and have an end. */
    public boolean lasts(String type) {
        return facts(type)
                .map(fact -> fact.form() == DeclaredFact.Form.LASTING)
                .orElseGet(() ->
                        ofEngine(type).filter(Lasting.class::isAssignableFrom).isPresent());
    }

    private Optional<DeclaredFact> facts(String type) {
        return declared.stream()
                .filter(one -> one.name().equals(type))
                .flatMap(one -> one instanceof DeclaredFact fact ? Stream.of(fact) : Stream.of())
                .findFirst();
    }

    /** True for a type whose facts are read and have a date. */
    public boolean isDated(String type) {
        return facts(type)
                .map(fact -> fact.form() == DeclaredFact.Form.DATED || fact.form() == DeclaredFact.Form.LASTING)
                .orElse(false);
    }

    /** True for a type whose facts are read. */
    public boolean isRead(String type) {
        return facts(type)
                .map(fact -> fact.form() != DeclaredFact.Form.CONCLUSION)
                .orElse(false);
    }

    private static Optional<Class<?>> ofEngine(String type) {
        return loaded(Fact.class.getPackageName() + "." + type)
                .filter(one -> one.isRecord() && Fact.class.isAssignableFrom(one));
    }

    private static Optional<Class<?>> loaded(String qualified) {
        try {
            return Optional.of(Class.forName(qualified, false, InputTypes.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
