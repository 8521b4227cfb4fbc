package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.terminology.Described;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which medicine of a declared kind a resource is about: by its codes, else by the words for it. */
final class MedicineReader {

    private final List<FactKind> medicines;
    private final Otherwise otherwise;
    private final References references;

    MedicineReader(List<FactKind> kinds, References references) {
        this.medicines = kinds.stream()
                .filter(kind -> kind.of() == KindOf.EXPOSURE || kind.of() == KindOf.PROPOSAL)
                .toList();
        this.otherwise = new Otherwise(medicines);
        this.references = references;
    }

    Recognised read(Resource resource, FactKind kind) {
        References.Parts parts = references.medicine(resource);
        if (parts.concepts().isEmpty()) {
            return new Recognised.Unclear("medicine-not-found");
        }
        Recognised read = known(kind, parts.concepts());
        Optional<Recognised> otherwise = calledOtherwise(resource, kind, read);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        if (parts.whole()) {
            return read;
        }
        return read instanceof Recognised.Meant meant
                ? new Recognised.Meant(meant.members(), meant.groups(), false, meant.past())
                : new Recognised.Unclear("medicine-not-found");
    }

    /** What a reference calls a medicine of the kind, is one, though what it points to is something else. */
    private static Optional<Recognised> calledOtherwise(Resource resource, FactKind kind, Recognised read) {
        return resource.child("medicationReference")
                .flatMap(to -> to.text("display"))
                .filter(name ->
                        KindTerms.medicine(kind, List.of(Element.concept(name))) instanceof Recognised.Meant called
                                && differs(called, read))
                .map(name -> new Recognised.Unclear(KindTerms.CONTRADICTORY, name));
    }

    private static boolean differs(Recognised.Meant called, Recognised read) {
        return read instanceof Recognised.Meant meant
                ? !meant.members().containsAll(called.members())
                        && !called.members().containsAll(meant.members())
                : read instanceof Recognised.Other;
    }

    /** A code without words, or a name in other letters, that only another kind knows is a medicine of that kind, and none of this one. */
    private Recognised known(FactKind kind, List<Element> concepts) {
        Recognised read = KindTerms.medicine(kind, concepts);
        Optional<Described> atOdds = read instanceof Recognised.Meant
                ? concepts.stream()
                        .map(concept -> new Concept(concept).described())
                        .filter(concept -> otherwise.isSaid(kind, concept))
                        .findFirst()
                : Optional.empty();
        if (atOdds.isPresent()) {
            return KindTerms.contradictory(atOdds.get());
        }
        return KindTerms.isUntold(read)
                        && medicines.stream().anyMatch(other -> isWhole(KindTerms.medicine(other, concepts)))
                ? new Recognised.Other("")
                : read;
    }

    private static boolean isWhole(Recognised read) {
        return read instanceof Recognised.Meant meant && meant.whole();
    }

    /** What a medication's own codes and words say. */
    Recognised of(Element medication, FactKind kind) {
        List<Element> parts = new ArrayList<>(medication.children("code"));
        parts.addAll(medication.children("medicationCodeableConcept"));
        return KindTerms.medicine(kind, parts);
    }
}
