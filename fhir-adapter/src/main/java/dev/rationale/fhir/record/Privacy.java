package dev.rationale.fhir.record;

import dev.rationale.fhir.Sensitive;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may not be used although it is there: what the patient's consent denies, and, where that is wished, what a label says to be
 * sensitive. It stays in the record as something of which nothing is known, so that its absence is not concluded.
 */
final class Privacy {

    /** Codes of confidentiality and of sensitive topics in HL7's vocabularies. */
    private static final Set<String> LABELS = Table.rows("security-labels.csv").stream()
            .map((Row row) -> row.text("code"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OPT_OUT = Set.of("OPTOUT", "OPTOUTE", "NOPP", "NOAUTH");
    private static final Set<String> TREATMENT = Set.of("TREAT", "ETREAT", "CAREMGT", "HPRGRP");

    private final List<Denial> denials;
    private final Sensitive sensitive;

    Privacy(List<Resource> resources, Sensitive sensitive) {
        this.sensitive = sensitive;
        this.denials = resources.stream()
                .filter(resource -> resource.type().equals("Consent"))
                .filter(consent ->
                        consent.text("status").filter("active"::equals).isPresent())
                .flatMap(Privacy::denials)
                .toList();
    }

    /** The same resource, or one of which nothing may be read. */
    Resource respected(Resource resource) {
        if (resource.type().equals("Patient") || resource.type().equals("Consent")) {
            return resource;
        }
        for (Denial denial : denials) {
            if (denial.covers(resource)) {
                return resource.doubted("consent-denied");
            }
        }
        return sensitive == Sensitive.LEAVE_OUT && isLabelled(resource) ? resource.doubted("sensitive") : resource;
    }

    /** True of what a label says to be sensitive. */
    static boolean isLabelled(Resource resource) {
        return codes(resource.element(), "meta", "security").anyMatch(LABELS::contains);
    }

    /**
     * A part of a consent that denies.
     *
     * @param patient the reference to the patient who gave it, empty if it names none
     * @param types types of resources, empty for all
     * @param labels labels of resources, empty for all
     * @param references resources by themselves, empty for all
     */
    private record Denial(String patient, Set<String> types, Set<String> labels, Set<String> references) {

        boolean covers(Resource resource) {
            return isOf(resource)
                    && (types.isEmpty() || types.contains(resource.type()))
                    && (labels.isEmpty()
                            || codes(resource.element(), "meta", "security").anyMatch(labels::contains))
                    && (references.isEmpty()
                            || references.contains(resource.type() + "/" + resource.id())
                            || references.contains(resource.fullUrl()));
        }

        private boolean isOf(Resource resource) {
            return patient.isEmpty()
                    || Stream.of("subject", "patient")
                            .flatMap(member -> resource.children(member).stream())
                            .flatMap(subject -> subject.text("reference").stream())
                            .allMatch(subject -> id(subject).equals(id(patient)));
        }

        /** A consent may name its patient in another form than the data do; where it is in doubt it holds. */
        private static String id(String reference) {
            return reference.replaceFirst("/_history/.*$", "").replaceFirst("^.*[/:]", "");
        }
    }

    private static Stream<Denial> denials(Resource consent) {
        String patient =
                consent.child("patient").flatMap(one -> one.text("reference")).orElse("");
        List<Denial> denials = new ArrayList<>();
        Optional<Element> provision = consent.child("provision");
        boolean optsOut = codes(consent.element(), "policyRule").anyMatch(OPT_OUT::contains);
        boolean permits = provision
                .flatMap(one -> one.text("type"))
                .filter("permit"::equals)
                .isPresent();
        if (optsOut && !permits) {
            denials.add(new Denial(patient, Set.of(), Set.of(), Set.of()));
        }
        provision.ifPresent(one -> collect(patient, one, denials));
        return denials.stream();
    }

    private static void collect(String patient, Element provision, List<Denial> denials) {
        boolean denies = provision.text("type").filter("deny"::equals).isPresent();
        List<String> purposes = provision.children("purpose").stream()
                .flatMap(purpose -> purpose.text("code").stream())
                .toList();
        boolean ofCare = purposes.isEmpty() || purposes.stream().anyMatch(TREATMENT::contains);
        if (denies && ofCare) {
            denials.add(new Denial(
                    patient, texts(provision, "class"), texts(provision, "securityLabel"), references(provision)));
        }
        provision.children("provision").forEach(inner -> collect(patient, inner, denials));
    }

    private static Set<String> texts(Element provision, String member) {
        return provision.children(member).stream()
                .flatMap(coding -> coding.text("code").stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> references(Element provision) {
        return provision.children("data").stream()
                .flatMap(data -> data.child("reference").stream())
                .flatMap(reference -> reference.text("reference").stream())
                .collect(Collectors.toSet());
    }

    /** The codes at the end of a path of members: of codings there, or of the codings of concepts there. */
    private static Stream<String> codes(Element element, String... path) {
        Stream<Element> found = Stream.of(element);
        for (String name : path) {
            found = found.flatMap(one -> one.children(name).stream());
        }
        return found.flatMap(one -> Stream.concat(Stream.of(one), one.children("coding").stream()))
                .flatMap(coding -> coding.text("code").stream());
    }
}
