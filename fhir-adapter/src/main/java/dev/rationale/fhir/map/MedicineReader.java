package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which medicine of a declared kind a resource is about: by its codes, else by the words for it. */
final class MedicineReader {

    private final KindTerms terms;
    private final References references;

    MedicineReader(KindTerms terms, References references) {
        this.terms = terms;
        this.references = references;
    }

    Meaning read(Resource resource, FactKind kind) {
        Optional<Element> own = resource.child("medicationCodeableConcept");
        if (own.isPresent()) {
            return terms.medicine(kind, List.of(own.get()));
        }
        Optional<Element> reference = resource.child("medicationReference");
        return reference
                .flatMap(to -> references.resource(resource, to, "Medication"))
                .map(medication -> of(medication, kind))
                .orElseGet(() -> onlyNamed(reference, kind));
    }

    /** A medication's own code, and those of what it is made of. */
    Meaning of(Element medication, FactKind kind) {
        List<Element> parts = new ArrayList<>(medication.children("code"));
        parts.addAll(medication.children("medicationCodeableConcept"));
        medication.children("ingredient").stream()
                .flatMap(one -> one.child("itemCodeableConcept").stream())
                .forEach(parts::add);
        return terms.medicine(kind, parts);
    }

    /** A medication that is only referred to and is not there may still be named in the reference. */
    private Meaning onlyNamed(Optional<Element> reference, FactKind kind) {
        return reference
                .flatMap(to -> to.text("display"))
                .map(name -> terms.named(kind, List.of(name)))
                .orElseGet(() -> new Meaning.Unclear("medicine-not-found"));
    }
}
