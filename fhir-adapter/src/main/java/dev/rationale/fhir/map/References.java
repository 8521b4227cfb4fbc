package dev.rationale.fhir.map;

import dev.rationale.engine.terminology.Described;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.element.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a reference points to, in the forms in which real data writes it: contained, by full URL, relative to the server of its
 * holder, to a version, or by a business identifier.
 */
final class References {

    private static final String URN = "urn:uuid:";
    private static final String PATIENT = "Patient/";
    private static final String BY_IDENTIFIER = "?identifier=";

    private final Map<String, List<Resource>> byId = new HashMap<>();
    private final Map<String, Resource> byUrl = new HashMap<>();
    private final Map<String, List<Resource>> byIdentifier = new HashMap<>();
    private final Set<String> followed = new TreeSet<>();

    References(List<Resource> resources) {
        for (Resource resource : resources) {
            add(byId, resource.type() + "/" + resource.id(), resource);
            if (!resource.fullUrl().isEmpty()) {
                byUrl.putIfAbsent(resource.fullUrl(), resource);
            }
            resource.children("identifier")
                    .forEach(identifier ->
                            key(identifier).ifPresent(key -> add(byIdentifier, resource.type() + " " + key, resource)));
        }
    }

    private static void add(Map<String, List<Resource>> index, String key, Resource resource) {
        index.computeIfAbsent(key, any -> new ArrayList<>(1)).add(resource);
    }

    static Optional<String> key(Element identifier) {
        return identifier.text("value").map(value -> identifier.text("system").orElse("") + "|" + value);
    }

    /** The specimen that a result names. */
    Optional<Element> specimen(Resource result, Element reference) {
        return followed(result, reference, "Specimen").map(Resource::element);
    }

    /** The resource of a type that a reference in a holder points to, if the input has exactly one. */
    Optional<Resource> followed(Resource holder, Element reference, String type) {
        String text = reference.text("reference").orElse("");
        Optional<Resource> found = text.startsWith("#")
                ? contained(holder, text.substring(1), type)
                : named(holder, text, type).or(() -> identified(reference, type));
        found.ifPresent(one -> followed.add(one.name()));
        return found;
    }

    private static Optional<Resource> contained(Resource holder, String id, String type) {
        return holder.children("contained").stream()
                .filter(contained -> contained.text("id").filter(id::equals).isPresent())
                .filter(contained -> contained
                        .text("resourceType")
                        .filter(one -> !one.equals(type))
                        .isEmpty())
                .findFirst()
                .map(contained -> holder.containing(type, id, contained));
    }

    private Optional<Resource> named(Resource holder, String reference, String type) {
        String plain = Url.withoutPart(Url.withoutVersion(reference));
        if (plain.isEmpty() || plain.contains("?")) {
            return Optional.empty();
        }
        boolean absolute = plain.contains(":");
        Optional<Resource> byItsUrl = Optional.ofNullable(byUrl.get(absolute ? plain : base(holder) + plain))
                .filter(one -> one.type().equals(type));
        return byItsUrl.or(() -> alone(byId, typed(plain, type)).filter(one -> mayBe(one, plain)));
    }

    /** A resource of another server is another one, whatever its id. */
    private static boolean mayBe(Resource known, String reference) {
        return !reference.contains("://")
                || !known.fullUrl().contains("://")
                || known.fullUrl().equals(reference);
    }

    /** {@code Type/id} of what a reference names; the type may be left to the place where it stands. */
    private static String typed(String plain, String type) {
        String local = plain.startsWith(URN) ? plain.substring(URN.length()) : plain;
        int slash = local.lastIndexOf('/');
        boolean typed = slash < 0
                || local.substring(local.lastIndexOf('/', slash - 1) + 1, slash).equals(type);
        return typed ? type + "/" + local.substring(slash + 1) : "";
    }

    /** The server of a resource, with a final slash; empty if nobody says it. */
    private static String base(Resource holder) {
        String tail = holder.type() + "/" + holder.id();
        String url = holder.fullUrl();
        return url.endsWith("/" + tail) ? url.substring(0, url.length() - tail.length()) : "";
    }

    private static Optional<Resource> alone(Map<String, List<Resource>> index, String key) {
        List<Resource> found = index.getOrDefault(key, List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<Resource> identified(Element reference, String type) {
        return identifier(reference).flatMap(key -> alone(byIdentifier, type + " " + key));
    }

    /** The identifier of what is meant: a member of the reference, or the search by which a transaction finds it. */
    private static Optional<String> identifier(Element reference) {
        String text = reference.text("reference").orElse("");
        int at = text.indexOf(BY_IDENTIFIER);
        return at < 0
                ? reference.child("identifier").flatMap(References::key)
                : Optional.of(text.substring(at + BY_IDENTIFIER.length())
                                .replaceFirst("&.*$", "")
                                .replace("%7C", "|"))
                        .map(key -> key.contains("|") ? key : "|" + key);
    }

    /**
     * What names the patient in a reference: the name of the Patient that it points to, else the id that it gives, else its
     * identifier; empty if it names something else or nothing.
     */
    Optional<String> patient(Resource holder, Element reference) {
        Optional<Resource> known = followed(holder, reference, "Patient");
        if (known.isEmpty()) {
            return unknownPatient(reference);
        }
        return known.get().name().contains("#") ? contained(known.get()) : known.map(Resource::name);
    }

    /** A patient that a resource contains is known by an identifier only. */
    private Optional<String> contained(Resource patient) {
        Optional<String> key = patient.child("identifier").flatMap(References::key);
        return key.flatMap(one -> alone(byIdentifier, "Patient " + one))
                .map(Resource::name)
                .or(() -> key.map(one -> PATIENT + one));
    }

    private static Optional<String> unknownPatient(Element reference) {
        String text = Url.withoutVersion(reference.text("reference").orElse(""));
        if (text.isEmpty() || text.contains(BY_IDENTIFIER)) {
            return identifier(reference).map(key -> PATIENT + key);
        }
        if (text.startsWith("#") || text.contains("?")) {
            return Optional.empty();
        }
        return Optional.of(typed(text, "Patient"))
                .filter(typed -> !typed.isEmpty())
                .map(typed -> text.contains("://") ? text : typed);
    }

    /**
     * What says which medicine a resource is about.
     *
     * @param concepts its own words and codes, those of its Medication and of what that is made of; empty if that is not there
     * @param whole false if a part of it is not there and has no name
     */
    record Parts(List<Element> concepts, boolean whole) {

        static final Parts NONE = new Parts(List.of(), false);

        List<Described> described() {
            List<Described> described = new ArrayList<>(concepts.size());
            for (Element concept : concepts) {
                described.add(concept.described());
            }
            return List.copyOf(described);
        }

        Parts and(Parts other) {
            List<Element> all = new ArrayList<>(concepts);
            all.addAll(other.concepts);
            return new Parts(all, whole && other.whole);
        }
    }

    /** All that says which medicine a resource is about. */
    Parts medicine(Resource holder) {
        Optional<Element> own = holder.child("medicationCodeableConcept");
        if (own.isPresent()) {
            return new Parts(List.of(own.get()), true);
        }
        return holder.child("medicationReference")
                .map(to -> medication(holder, to, Set.of()))
                .orElse(Parts.NONE);
    }

    /** A medication that is only referred to and is not there may still be named in the reference. */
    private Parts medication(Resource holder, Element reference, Set<String> passed) {
        Optional<Resource> medication = followed(holder, reference, "Medication");
        if (medication.filter(References::isTakenBack).isPresent()) {
            return Parts.NONE;
        }
        if (medication.isPresent()) {
            boolean contained = medication.get().name().contains("#");
            return made(medication.get(), contained ? holder : medication.get(), passed);
        }
        Optional<Resource> substance = followed(holder, reference, "Substance");
        return substance
                .map(one -> new Parts(one.children("code"), true))
                .or(() -> reference.text("display").map(name -> new Parts(List.of(Element.concept(name)), true)))
                .orElse(Parts.NONE);
    }

    private static boolean isTakenBack(Resource medication) {
        return medication.text("status").filter("entered-in-error"::equals).isPresent();
    }

    /**
     * What a medication is made of.
     *
     * @param within what its own references start from: what is contained may only refer to what is contained beside it
     */
    private Parts made(Resource medication, Resource within, Set<String> passed) {
        Parts parts = new Parts(medication.children("code"), true);
        if (passed.contains(medication.name())) {
            return parts;
        }
        Set<String> more = new TreeSet<>(passed);
        more.add(medication.name());
        for (Element ingredient : medication.children("ingredient")) {
            parts = parts.and(new Parts(ingredient.children("itemCodeableConcept"), true));
            parts = parts.and(ingredient
                    .child("itemReference")
                    .map(to -> medication(within, to, more))
                    .orElse(new Parts(List.of(), true)));
        }
        return parts;
    }

    /** The names of the resources that a reference was followed to. */
    Set<String> followed() {
        return followed;
    }
}
