package dev.rationale.fhir.element;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A CodeableConcept. */
public record Concept(Element element) {

    /** Its codings in order and in their normal form. */
    public List<Coding> codings() {
        List<Element> written = element.children("coding");
        List<Coding> codings = new ArrayList<>(written.size());
        for (Element coding : written) {
            codings.add(CodeSystems.standard()
                    .normal(
                            coding.text("system").orElse(""),
                            coding.text("code").orElse("")));
        }
        return codings;
    }

    /** Its own words, then those of its codings. */
    public Stream<String> words() {
        return Stream.concat(element.text("text").stream(), displays());
    }

    private Stream<String> displays() {
        return element.children("coding").stream().flatMap(coding -> coding.text("display").stream());
    }

    static Described described(Element element) {
        List<Element> written = element.children("coding");
        List<Described.Coded> codings = new ArrayList<>(written.size());
        for (Element coding : written) {
            codings.add(new Described.Coded(
                    coding.text("system").orElse(""),
                    coding.text("code").orElse(""),
                    coding.text("display").orElse("")));
        }
        return new Described(codings, element.text("text").map(List::of).orElseGet(List::of));
    }
}
