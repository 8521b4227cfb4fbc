package dev.rationale.engine.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts sorted into their types once, each type in the order in which its facts were given. */
public final class FactsByType {

    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();

    public FactsByType(Collection<Fact> facts) {
        facts.forEach(fact -> byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                .add(fact));
    }

    /** The facts of a record type; a fact's type is final, so none is of a subtype. */
    public <T extends Record & Fact> List<T> all(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }
}
