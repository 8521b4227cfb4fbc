package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.terminology.Described;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which medicine of a declared kind a resource is about: by its codes, else by the words for it. */
record MedicineReader(MedicineKinds kinds, References references) {

    Recognised read(Resource resource, FactKind kind) {
        return read(resource, references.medicine(resource), kind);
    }

    /** The same where it was looked for before what says which medicine it is. */
    Recognised read(Resource resource, References.Parts parts, FactKind kind) {
        if (parts.concepts().isEmpty()) {
            return new Recognised.Unclear("medicine-not-found");
        }
        Recognised read = kinds.read(kind, parts.described());
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
                        KindTerms.medicine(kind, List.of(Described.inWords(name))) instanceof Recognised.Meant called
                                && differs(called, read))
                .map(name -> new Recognised.Unclear(KindTerms.CONTRADICTORY, name));
    }

    private static boolean differs(Recognised.Meant called, Recognised read) {
        return read instanceof Recognised.Meant meant
                ? !meant.members().containsAll(called.members())
                        && !called.members().containsAll(meant.members())
                : read instanceof Recognised.Other;
    }

    /** What a medication's own codes and words say. */
    Recognised of(Element medication, FactKind kind) {
        return KindTerms.medicine(
                kind,
                Stream.concat(
                                medication.children("code").stream(),
                                medication.children("medicationCodeableConcept").stream())
                        .map(Element::described)
                        .toList());
    }
}
