package dev.rationale.fhir.map;

import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leaves out observations that a later version with the same identifier replaces. */
final class Superseded {

    private static final Set<String> REVISED = Set.of("amended", "corrected");

    private Superseded() {}

    static List<Resource> without(List<Resource> resources, MappingResult mapped) {
        Map<String, Resource> newest = new HashMap<>();
        for (Resource resource : resources) {
            identifier(resource).ifPresent(identifier -> newest.merge(identifier, resource, Superseded::newer));
        }
        List<Resource> kept = new ArrayList<>();
        for (Resource resource : resources) {
            boolean replaced = identifier(resource)
                    .filter(identifier -> !resource.equals(newest.get(identifier)))
                    .isPresent();
            if (replaced) {
                mapped.exclude(resource, "superseded");
            } else {
                kept.add(resource);
            }
        }
        return kept;
    }

    private static Resource newer(Resource left, Resource right) {
        Comparator<Resource> order = Comparator.<Resource>comparingInt(
                        one -> REVISED.contains(one.text("status").orElse("")) ? 1 : 0)
                .thenComparing(one -> one.text("issued").orElse(""))
                .thenComparing(Resource::name);
        return order.compare(left, right) >= 0 ? left : right;
    }

    private static Optional<String> identifier(Resource resource) {
        return resource.type().equals("Observation")
                ? resource.children("identifier").stream().findFirst().flatMap(Superseded::whole)
                : Optional.empty();
    }

    private static Optional<String> whole(Element identifier) {
        return identifier.text("value").map(value -> identifier.text("system").orElse("") + "|" + value);
    }
}
