package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;

/** Tells which medicine of a declared kind a resource is about: by its codes, else by the words for it. */
final class MedicineReader {

    private final KindTerms terms;
    private final References references;

    MedicineReader(KindTerms terms, References references) {
        this.terms = terms;
        this.references = references;
    }

    Recognised read(Resource resource, FactKind kind) {
        References.Parts parts = references.medicine(resource);
        if (parts.concepts().isEmpty()) {
            return new Recognised.Unclear("medicine-not-found");
        }
        Recognised read = terms.medicine(kind, parts.concepts());
        if (parts.whole()) {
            return read;
        }
        return read instanceof Recognised.Meant meant
                ? new Recognised.Meant(meant.members(), meant.groups(), false)
                : new Recognised.Unclear("medicine-not-found");
    }

    /** What a medication's own codes and words say. */
    Recognised of(Element medication, FactKind kind) {
        List<Element> parts = new ArrayList<>(medication.children("code"));
        parts.addAll(medication.children("medicationCodeableConcept"));
        return terms.medicine(kind, parts);
    }
}
