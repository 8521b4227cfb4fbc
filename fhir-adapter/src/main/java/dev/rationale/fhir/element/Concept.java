package dev.rationale.fhir.element;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Described;
import java.util.List;
import java.util.stream.Stream;

/** A CodeableConcept. */
public record Concept(Element element) {

    /** Its codings in order and in their normal form. */
    public List<Coding> codings() {
        return element.children("coding").stream()
                .map(coding -> CodeSystems.standard()
                        .normal(
                                coding.text("system").orElse(""),
                                coding.text("code").orElse("")))
                .toList();
    }

    /** Its own words, then those of its codings. */
    public Stream<String> words() {
        return Stream.concat(element.text("text").stream(), displays());
    }

    private Stream<String> displays() {
        return element.children("coding").stream().flatMap(coding -> coding.text("display").stream());
    }

    /** All that it says, as it is written. */
    public Described described() {
        List<Described.Coded> codings = element.children("coding").stream()
                .map(coding -> new Described.Coded(
                        coding.text("system").orElse(""),
                        coding.text("code").orElse(""),
                        coding.text("display").orElse("")))
                .toList();
        return new Described(codings, element.text("text").stream().toList());
    }
}
