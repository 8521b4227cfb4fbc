package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.guideline.Shape;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a file of cases may hold: what the schema says, and the members in which a guideline's kinds are written; no others. */
final class CaseShape {

    private static final Map<Set<String>, Shape> KNOWN = new ConcurrentHashMap<>();

    private CaseShape() {}

    /** The shape where patients are written in some members. */
    static Shape of(Set<String> members) {
        return KNOWN.computeIfAbsent(Set.copyOf(members), CaseShape::shape);
    }

    private static Shape shape(Set<String> members) {
        ObjectNode schema = Shape.schema("cases");
        closed(schema.at("/properties/cases/items"), members);
        closed(schema.at("/properties/fixtures/additionalProperties"), members);
        return Shape.of(schema);
    }

    private static void closed(JsonNode patient, Set<String> members) {
        ((ObjectNode) patient).put("additionalProperties", false);
        members.forEach(
                member -> ((ObjectNode) patient).withObject("/properties").withObject(member));
    }
}
