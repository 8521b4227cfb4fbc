package dev.rationale.fhir.map;

import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a medicine is said to be given for, in every place where a record says it: as codes, as another resource, or in words. */
record Purpose(References references) {

    private static final List<String> CAUSES = List.of("Condition", "Observation", "DiagnosticReport");

    /** The concepts that say it; a text is a concept of words only. */
    List<Element> of(Resource medicine) {
        List<Element> reasons = new ArrayList<>(medicine.children("reasonCode"));
        medicine.children("reasonReference").forEach(to -> reasons.addAll(cause(medicine, to)));
        reasons.addAll(medicine.children("category"));
        reasons.addAll(references.medicine(medicine).concepts());
        Stream<Element> words = Stream.of("note", "dosageInstruction", "dosage")
                .flatMap(member -> medicine.children(member).stream())
                .flatMap(said -> Stream.of("text", "patientInstruction").flatMap(name -> said.text(name).stream()))
                .map(Element::concept);
        words.forEach(reasons::add);
        return reasons;
    }

    private List<Element> cause(Resource medicine, Element reference) {
        return CAUSES.stream()
                .flatMap(type -> references.followed(medicine, reference, type).stream())
                .findFirst()
                .map(cause -> cause.children("code"))
                .orElseGet(() -> reference.text("display").stream()
                        .map(Element::concept)
                        .toList());
    }
}
