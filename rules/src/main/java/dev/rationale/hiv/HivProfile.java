package dev.rationale.hiv;

import dev.rationale.engine.fact.Fact;
import java.util.Map;

record HivProfile(Map<String, Fact> facts) {
    Map<String, Object> members() {
        return Map.of();
    }
}
