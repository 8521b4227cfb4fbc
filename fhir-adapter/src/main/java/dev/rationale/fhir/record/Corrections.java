package dev.rationale.fhir.record;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A laboratory may send a correction as a resource of its own, under the identifier of the result that it corrects. All results of one
 * order share its accession number, so only the same test of the same patient at the same time is a correction.
 */
final class Corrections {

    private static final Set<String> REVISED = Set.of("amended", "corrected");

    /** Identifiers of an order or a specimen, in HL7's table of identifier types; none of them is that of one result. */
    private static final Set<String> SHARED = Set.of("ACSN", "FILL", "PLAC", "SID", "PGN");

    private Corrections() {}

    static Current of(Current current) {
        Map<List<Object>, Resource> newest = new HashMap<>();
        for (Resource resource : current.resources()) {
            test(resource).ifPresent(test -> newest.merge(test, resource, Corrections::newer));
        }
        if (newest.isEmpty()) {
            return current;
        }
        List<Resource> kept = new ArrayList<>();
        List<Exclusion> replaced = new ArrayList<>();
        for (Resource resource : current.resources()) {
            Optional<List<Object>> test = test(resource);
            if (test.isPresent() && !resource.equals(newest.get(test.get()))) {
                replaced.add(new Exclusion(resource.name(), "superseded"));
            } else {
                kept.add(resource);
            }
        }
        return current.without(kept, replaced);
    }

    private static Resource newer(Resource left, Resource right) {
        Comparator<Resource> order = Comparator.<Resource>comparingInt(
                        one -> REVISED.contains(one.text("status").orElse("")) ? 1 : 0)
                .thenComparing(one -> one.text("issued").orElse(""))
                .thenComparing(Resource::name);
        return order.compare(left, right) >= 0 ? left : right;
    }

    /** What makes two results one test: identifier, code, patient and time. */
    private static Optional<List<Object>> test(Resource resource) {
        List<Element> identifiers = resource.children("identifier");
        if (identifiers.isEmpty() || !resource.type().equals("Observation")) {
            return Optional.empty();
        }
        return identifiers.stream()
                .filter(identifier -> !isShared(identifier))
                .findFirst()
                .flatMap(Corrections::whole)
                .map(identifier -> List.of(
                        identifier,
                        codes(resource),
                        resource.children("subject"),
                        resource.element()
                                .choice("effective")
                                .flatMap(at -> at.element().text())
                                .orElse("")));
    }

    private static boolean isShared(Element identifier) {
        return identifier.child("type").stream()
                .flatMap(type -> type.children("coding").stream())
                .flatMap(coding -> coding.text("code").stream())
                .anyMatch(SHARED::contains);
    }

    private static Set<String> codes(Resource resource) {
        Set<String> codes = new TreeSet<>();
        resource.children("code").stream()
                .flatMap(code -> code.children("coding").stream())
                .forEach(coding -> codes.add(coding.text("system").orElse("") + "|"
                        + coding.text("code").orElse("")));
        resource.child("code")
                .flatMap(code -> code.text("text"))
                .filter(text -> codes.isEmpty())
                .ifPresent(codes::add);
        return codes;
    }

    private static Optional<String> whole(Element identifier) {
        return identifier.text("value").map(value -> identifier.text("system").orElse("") + "|" + value);
    }
}
