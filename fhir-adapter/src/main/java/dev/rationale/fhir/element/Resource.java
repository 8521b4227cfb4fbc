package dev.rationale.fhir.element;

import java.util.List;
import java.util.Optional;

/**
 * A resource of interest.
 *
 * @param type resource type
 * @param id logical id, empty if it has none
 * @param name what it is called in messages and facts; no two resources that count have one name
 * @param place where it stood in the input, for messages: {@code resource 17}
 * @param entry what the bundle says of it
 * @param doubt code of why nothing may be read from it although it is there; empty if all is well
 */
public record Resource(
        String type, String id, String name, String place, BundleEntry entry, Element element, Optional<String> doubt) {

    private static final String URN = "urn:uuid:";

    /** A resource as it stood in the input, called {@code Type/id}, or by its place if it has no id. */
    static Resource read(String type, String id, String place, BundleEntry entry, Element element) {
        String known = id.isEmpty() ? idIn(entry.fullUrl(), type) : id;
        String name = type + "/" + (known.isEmpty() ? place.replace(' ', '-') : known);
        return new Resource(type, known, name, place, entry, element, Optional.empty());
    }

    /** HAPI leaves out an id that a URN repeats, so the URN then names the resource; others leave one out that stands in the URL. */
    private static String idIn(String url, String type) {
        if (url.startsWith(URN)) {
            return url.substring(URN.length());
        }
        String plain = Url.withoutVersion(url);
        int at = plain.lastIndexOf("/" + type + "/");
        String tail = at < 0 ? "" : plain.substring(at + type.length() + 2);
        return tail.contains("/") ? "" : tail;
    }

    /** The same under another name. */
    public Resource called(String other) {
        return new Resource(type, id, other, place, entry, element, doubt);
    }

    /** The same, of which nothing may be read. */
    public Resource doubted(String why) {
        return new Resource(type, id, name, place, entry, element, Optional.of(why));
    }

    /** A resource that this one contains; it has the whole one's name before its own, and shares its place. */
    public Resource containing(String containedType, String containedId, Element contained) {
        return new Resource(
                containedType, containedId, name + "#" + containedId, place, BundleEntry.NONE, contained, doubt);
    }

    Resource in(BundleEntry other) {
        return read(type, id, place, other, element);
    }

    /** The full URL of the entry, empty if it has none. */
    public String fullUrl() {
        return entry.fullUrl();
    }

    public Optional<String> text(String member) {
        return element.text(member);
    }

    public Optional<Element> child(String member) {
        return element.child(member);
    }

    public List<Element> children(String member) {
        return element.children(member);
    }
}
