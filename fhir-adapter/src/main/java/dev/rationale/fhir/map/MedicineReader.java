package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.terminology.Coding;
import dev.rationale.fhir.terminology.MedicineName;
import dev.rationale.fhir.terminology.Terminology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells which medicine of a declared kind a resource is about: by its codes, else by the words for it. */
final class MedicineReader {

    private final References references;

    MedicineReader(References references) {
        this.references = references;
    }

    Medicine read(Resource resource, FactKind kind) {
        References.Parts parts = references.medicine(resource);
        if (parts.concepts().isEmpty()) {
            return new Medicine.Unclear("medicine-not-found");
        }
        Medicine read = concepts(parts.concepts(), kind);
        if (parts.whole()) {
            return read;
        }
        return read instanceof Medicine.Named named
                ? new Medicine.Named(named.drugs(), false)
                : new Medicine.Unclear("medicine-not-found");
    }

    private static Medicine concepts(List<Element> concepts, FactKind kind) {
        Set<String> coded = new TreeSet<>();
        concepts.forEach(
                concept -> KindCodes.coding(kind, concept).ifPresent(coding -> coded.add(drug(coding, concept, kind))));
        if (!coded.isEmpty()) {
            return new Medicine.Named(coded, true);
        }
        List<String> texts =
                concepts.stream().flatMap(MedicineReader::texts).distinct().toList();
        return texts.isEmpty() ? unnamed(concepts, kind) : named(texts, kind);
    }

    private static Stream<String> texts(Element concept) {
        return Stream.concat(
                concept.text("text").stream(),
                concept.children("coding").stream().flatMap(coding -> coding.text("display").stream()));
    }

    /** The declaration's name for a code that it lists; else the record's own words, where they name one; else the code. */
    private static String drug(Coding coding, Element concept, FactKind kind) {
        String display = kind.displays().getOrDefault(new FactKind.Code(coding.system(), coding.code()), "");
        return Stream.concat(Stream.of(display), texts(concept))
                .flatMap(text ->
                        MedicineName.in(text, kind.names()).drugs().stream().sorted())
                .findFirst()
                .orElse(display.isEmpty() ? coding.code() : display);
    }

    private static Medicine named(List<String> texts, FactKind kind) {
        List<MedicineName> read = texts.stream()
                .map(text -> MedicineName.in(text, kind.names()))
                .filter(name -> !name.drugs().isEmpty())
                .toList();
        if (read.isEmpty()) {
            return new Medicine.Other();
        }
        if (read.stream().anyMatch(MedicineName::negated)) {
            return new Medicine.Unclear("medicine-negated");
        }
        Set<String> drugs = new TreeSet<>();
        read.forEach(name -> drugs.addAll(name.drugs()));
        return new Medicine.Named(drugs, read.stream().allMatch(MedicineName::explained));
    }

    /** Codes alone say that it is something else only in a system of which the declaration lists all that is of the kind. */
    private static Medicine unnamed(List<Element> concepts, FactKind kind) {
        List<Coding> codings = concepts.stream()
                .flatMap(concept -> Terminology.standard().codings(concept).stream())
                .toList();
        if (codings.stream().anyMatch(coding -> KindCodes.isListed(kind, coding))) {
            return new Medicine.Other();
        }
        return new Medicine.Unclear(codings.isEmpty() ? "medicine-not-named" : "medicine-code-unknown");
    }
}
