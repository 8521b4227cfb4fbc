package dev.rationale.fhir.element;

import java.util.List;
import java.util.Optional;

/**
 * A resource of interest.
 *
 * @param type resource type
 * @param id logical id, empty if it has none
 * @param fullUrl the entry's fullUrl, empty if it has none
 * @param place where it stood in the input, for messages: {@code entry 17}
 */
public record Resource(String type, String id, String fullUrl, String place, Element element) {

    private static final String URN = "urn:uuid:";

    /** This resource under its entry's fullUrl. HAPI leaves out an id that a URN repeats, so the URN then names the resource. */
    public Resource at(String url) {
        boolean namedByUrl = id.isEmpty() && url.startsWith(URN);
        return new Resource(type, namedByUrl ? url.substring(URN.length()) : id, url, place, element);
    }

    /** {@code Type/id}, or the place for a resource without an id. */
    public String name() {
        return type + "/" + (id.isEmpty() ? place.replace(' ', '-') : id);
    }

    public Optional<String> text(String name) {
        return element.text(name);
    }

    public Optional<Element> child(String name) {
        return element.child(name);
    }

    public List<Element> children(String name) {
        return element.children(name);
    }
}
