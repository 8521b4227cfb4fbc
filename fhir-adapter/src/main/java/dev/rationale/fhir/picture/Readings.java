package dev.rationale.fhir.picture;

import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of a declared kind, and what was read of them, under whatever names the package gave to the components. */
record Readings(FactKind kind, Collection<Fact> facts) {

    /** The facts of the kind, by id. */
    Stream<Fact> all() {
        return facts.stream()
                .filter(fact -> fact.type().equals(kind.type().name()))
                .filter(fact -> value(fact, ReadingAttribute.KIND)
                        .filter(one -> !one.equals(kind.kind()))
                        .isEmpty());
    }

    /** What a fact says of itself; empty if its type does not keep that. */
    Optional<Object> value(Fact fact, ReadingAttribute attribute) {
        List<String> named = kind.type().fields().entrySet().stream()
                .filter(field -> field.getValue() == attribute)
                .map(Map.Entry::getKey)
                .toList();
        String component = named.isEmpty() ? attribute.written() : named.get(0);
        boolean taken = named.isEmpty() && kind.type().fields().containsKey(component);
        return taken ? Optional.empty() : component(fact, component);
    }

    static Optional<Object> component(Object holder, String name) {
        try {
            return Accessors.has(holder.getClass(), name)
                    ? Optional.of(Accessors.value(holder, name))
                    : Optional.empty();
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(
                    "A " + holder.getClass().getSimpleName() + " does not show its '" + name + "'.", failed);
        }
    }

    /** The numbers that a result may stand for. */
    Bounds number(Fact fact) {
        Object value = value(fact, ReadingAttribute.VALUE).orElse(Bounds.UNKNOWN);
        return value instanceof Number number
                ? Bounds.exactly(number.doubleValue())
                : value instanceof Bounds bounds ? bounds : Bounds.UNKNOWN;
    }
}
