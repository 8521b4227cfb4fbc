package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.type.Records;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The type of fact that a declared kind becomes, and what each of its components is filled from.
 *
 * @param name simple name of a record
 * @param fields the attribute of each component that is not called like its attribute
 * @param found the record's class, empty as long as nobody looked for it
 */
public record FactType(String name, SortedMap<String, ReadingAttribute> fields, Optional<Class<?>> found) {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    public FactType {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** One of the engine's own types, whose components are all called like their attributes. */
    static FactType own(KindOf of) {
        try {
            String name = Fact.class.getPackageName() + "." + of.type();
            return new FactType(of.type(), new TreeMap<>(), Optional.of(Class.forName(name)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The engine has no fact " + of.type() + ".", e);
        }
    }

    /** The same with its class, if there is one. */
    FactType bound(Function<String, Optional<Class<?>>> types) {
        return new FactType(name, fields, types.apply(name).filter(Class::isRecord));
    }

    /** True if some component is filled from an attribute. */
    public boolean has(ReadingAttribute attribute) {
        return component(attribute).isPresent();
    }

    /** What each component is filled from, in order; one that nothing fills is left out. */
    public Map<String, ReadingAttribute> filled() {
        Map<String, ReadingAttribute> filled = new LinkedHashMap<>();
        components().forEach(one -> attribute(one).ifPresent(from -> filled.put(one.getName(), from)));
        return filled;
    }

    /** The declared kind of a fact, where the type says it. */
    Optional<String> kindOf(Fact fact) {
        return component(ReadingAttribute.KIND)
                .map(component -> String.valueOf(Records.value(fact, component.getName())));
    }

    /** True if the value is kept as one number, so that one that is only known to lie below or above a limit cannot be kept. */
    public boolean isExact() {
        return component(ReadingAttribute.VALUE)
                .filter(component -> component.getType() == double.class)
                .isPresent();
    }

    /** The names of components that nothing fills of what is read of such a kind. */
    List<String> unfilled(KindOf of) {
        return components()
                .filter(one -> attribute(one).filter(of.attributes()::contains).isEmpty())
                .map(RecordComponent::getName)
                .toList();
    }

    /** The names of its components. */
    List<String> names() {
        return components().map(RecordComponent::getName).toList();
    }

    /** What is said to be filled and is no component. */
    List<String> strange() {
        List<String> names = names();
        return fields.keySet().stream().filter(one -> !names.contains(one)).toList();
    }

    /** A fact, filled from what was read. */
    public Fact make(Map<ReadingAttribute, Object> read) {
        Shape shape = SHAPES.get(type());
        Object[] arguments = new Object[shape.components().size()];
        for (int index = 0; index < arguments.length; index++) {
            arguments[index] = argument(shape.components().get(index), read);
        }
        try {
            return (Fact) shape.canonical().newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact of type " + name + " cannot be made.", e);
        }
    }

    private Object argument(RecordComponent component, Map<ReadingAttribute, Object> read) {
        Optional<ReadingAttribute> attribute = attribute(component);
        Object value = attribute.isPresent() ? read.get(attribute.get()) : null;
        if (value == null) {
            throw new IllegalStateException(
                    "Nothing was read for the component '" + component.getName() + "' of " + name + ".");
        }
        return value instanceof Bounds bounds && component.getType() == double.class ? (Object) bounds.lower() : value;
    }

    private Optional<RecordComponent> component(ReadingAttribute attribute) {
        for (RecordComponent one : SHAPES.get(type()).components()) {
            Optional<ReadingAttribute> from = attribute(one);
            if (from.isPresent() && from.get() == attribute) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private Optional<ReadingAttribute> attribute(RecordComponent component) {
        ReadingAttribute named = fields.get(component.getName());
        return named == null ? ReadingAttribute.named(component.getName()) : Optional.of(named);
    }

    private Stream<RecordComponent> components() {
        return SHAPES.get(type()).components().stream();
    }

    private Class<?> type() {
        return found.orElseThrow(() -> new IllegalStateException("There is no type of fact '" + name + "'."));
    }

    /** How a record is made, found once for its class. */
    private record Shape(List<RecordComponent> components, Constructor<?> canonical) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no canonical constructor.", e);
            }
        }
    }
}
