package dev.rationale.fhir.map;

import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a reference points to, in the forms in which real data writes it. */
final class References {

    private final Map<String, Resource> byName = new HashMap<>();
    private final Map<String, Resource> byUrl = new HashMap<>();

    /** Nearly every reference to a patient in a record is the same one. */
    private final Map<String, Optional<String>> patients = new HashMap<>();

    References(List<Resource> resources) {
        for (Resource resource : resources) {
            byName.putIfAbsent(resource.type() + "/" + resource.id(), resource);
            if (!resource.fullUrl().isEmpty()) {
                byUrl.putIfAbsent(resource.fullUrl(), resource);
            }
        }
    }

    /** The id of the patient that a reference names, if it names one. */
    Optional<String> patient(Element reference) {
        return reference.text("reference").flatMap(text -> patients.computeIfAbsent(text, this::patientId));
    }

    private Optional<String> patientId(String reference) {
        Resource known = byUrl.get(reference);
        if (known != null) {
            return Optional.of(known.id());
        }
        if (reference.startsWith("#") || reference.contains("?")) {
            return Optional.empty();
        }
        String plain = reference.startsWith("urn:uuid:") ? reference.substring("urn:uuid:".length()) : reference;
        String[] parts = plain.replaceFirst("/_history/[^/]*$", "").split("/", -1);
        boolean otherType = parts.length > 1 && !parts[parts.length - 2].equals("Patient");
        return otherType ? Optional.empty() : Optional.of(parts[parts.length - 1]);
    }

    /** The resource of a type that a reference in a holder points to; contained ones are looked for in the holder. */
    Optional<Element> resource(Resource holder, Element reference, String type) {
        String text = reference.text("reference").orElse("");
        if (text.startsWith("#")) {
            return holder.children("contained").stream()
                    .filter(contained -> contained
                            .text("id")
                            .filter(text.substring(1)::equals)
                            .isPresent())
                    .findFirst();
        }
        return named(text, type).map(Resource::element);
    }

    Optional<Resource> named(String reference, String type) {
        Resource byItsUrl = byUrl.get(reference);
        if (byItsUrl != null) {
            return Optional.of(byItsUrl);
        }
        String plain = reference.replaceFirst("/_history/[^/]*$", "");
        return Optional.ofNullable(byName.get(type + "/" + plain.substring(plain.lastIndexOf('/') + 1)));
    }
}
