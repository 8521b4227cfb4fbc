package dev.rationale.engine.profile;

import dev.rationale.engine.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts by the name of their type, each type in the order in which its facts were given. */
public final class FactsByName {

    private final Map<String, List<Fact>> byName = new HashMap<>();

    public FactsByName(Collection<Fact> facts) {
        for (Fact fact : facts) {
            byName.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
        }
    }

    List<Fact> all(String type) {
        return byName.getOrDefault(type, List.of());
    }

    boolean has(String type) {
        return byName.containsKey(type);
    }
}
