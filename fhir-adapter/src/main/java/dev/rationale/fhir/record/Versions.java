package dev.rationale.fhir.record;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.element.Url;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of several versions of one resource the newest counts, and what was deleted is gone. What makes a resource one is its full URL, so
 * two servers may use one id; without it the id has to do. Every resource that counts gets a name that no other has.
 */
final class Versions {

    private static final String UNCLEAR = "version-unclear";

    private final List<Exclusion> excluded = new ArrayList<>();

    Current of(List<Resource> resources) {
        Map<String, List<Resource>> byId = new LinkedHashMap<>();
        for (Resource resource : resources) {
            byId.computeIfAbsent(resource.name(), any -> new ArrayList<>(1)).add(resource);
        }
        List<Resource> newest = new ArrayList<>();
        for (List<Resource> group : byId.values()) {
            for (List<Resource> versions : identities(group).values()) {
                newest(versions).ifPresent(newest::add);
            }
        }
        return new Current(newest, excluded);
    }

    /** The versions of each resource among those of one type and id, by the name that it is called. */
    private static Map<String, List<Resource>> identities(List<Resource> group) {
        Resource first = group.get(0);
        if (group.size() == 1) {
            return Map.of(first.name(), group);
        }
        Set<String> urls = group.stream()
                .map(Versions::identity)
                .filter(url -> !url.isEmpty())
                .collect(Collectors.toSet());
        if (urls.size() < 2) {
            return Map.of(first.name(), group);
        }
        Map<String, List<Resource>> identities = new LinkedHashMap<>();
        for (Resource resource : group) {
            String url = identity(resource.fullUrl().isEmpty() ? twin(resource, group) : resource);
            String name = url.isEmpty() ? resource.name() : url.contains("/") ? url : resource.type() + "/" + url;
            identities.computeIfAbsent(name, any -> new ArrayList<>(1)).add(resource.called(name));
        }
        return identities;
    }

    /** A resource without a full URL that says the same as one that has one is that. */
    private static Resource twin(Resource resource, List<Resource> group) {
        return group.stream()
                .filter(other -> !other.fullUrl().isEmpty() && Age.isSame(resource, other))
                .findFirst()
                .orElse(resource);
    }

    private static String identity(Resource resource) {
        return Url.withoutVersion(resource.fullUrl());
    }

    private Optional<Resource> newest(List<Resource> versions) {
        Resource newest = versions.get(0);
        for (Resource other : versions.subList(1, versions.size())) {
            newest = Age.compare(other, newest) > 0 ? other : newest;
        }
        boolean unclear = false;
        for (Resource other : versions) {
            if (!other.equals(newest)) {
                boolean copy = !other.entry().deleted() && Age.isSame(other, newest);
                unclear |= !copy && Age.compare(other, newest) == 0;
                excluded.add(new Exclusion(copy ? other.name() : Age.name(other), copy ? "duplicate" : "superseded"));
            }
        }
        if (newest.entry().deleted()) {
            excluded.add(new Exclusion(newest.name(), "deleted"));
            return Optional.empty();
        }
        return Optional.of(unclear ? newest.doubted(UNCLEAR) : newest);
    }
}
