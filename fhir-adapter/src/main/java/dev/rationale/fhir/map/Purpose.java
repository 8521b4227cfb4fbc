package dev.rationale.fhir.map;

import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning;
import dev.rationale.engine.terminology.ValueSetReader;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a medicine is said to be given for, in every place where a record says it: as codes, as another resource, or in words. A reason
 * that is stated decides; a remark may speak of something else too.
 */
record Purpose(References references) {

    private static final List<String> CAUSES = List.of("Condition", "Observation", "DiagnosticReport");

    /** True if a stated reason, the category or the medicine's own name is one of the set. */
    boolean isStated(Resource medicine, ValueSetReader reasons) {
        List<Element> stated = new ArrayList<>(medicine.children("reasonCode"));
        medicine.children("reasonReference").forEach(to -> stated.addAll(cause(medicine, to)));
        stated.addAll(medicine.children("category"));
        stated.addAll(references.medicine(medicine).concepts());
        return stated.stream().anyMatch(concept -> isOne(concept, reasons));
    }

    /** True if a note or the dosage speaks of one of the set; whether this medicine is meant is not known. */
    boolean isMentioned(Resource medicine, ValueSetReader reasons) {
        return Stream.of("note", "dosageInstruction", "dosage")
                .flatMap(member -> medicine.children(member).stream())
                .flatMap(said -> Stream.of("text", "patientInstruction").flatMap(name -> said.text(name).stream()))
                .anyMatch(reasons::isMentionedIn);
    }

    private List<Element> cause(Resource medicine, Element reference) {
        return CAUSES.stream()
                .flatMap(type -> references.followed(medicine, reference, type).stream())
                .findFirst()
                .map(cause -> cause.children("code"))
                .orElseGet(() ->
                        reference.text("display").stream().map(Element::concept).toList());
    }

    private static boolean isOne(Element concept, ValueSetReader reasons) {
        Described said = concept.described();
        return reasons.read(said) instanceof Meaning.Meant
                || said.texts().stream().anyMatch(reasons::isMentionedIn)
                || said.codings().stream().anyMatch(coding -> reasons.isMentionedIn(coding.display()));
    }
}
