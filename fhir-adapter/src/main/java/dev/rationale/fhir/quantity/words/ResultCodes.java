package dev.rationale.fhir.quantity.words;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.table.Table;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The codes of results such as "not detected" and "reactive", by one table for all systems. */
public final class ResultCodes {

    private static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    private static final ResultWords WORDS = ResultWords.ofAmounts(Set.of());

    private static final Map<Coding, Meaning> MEANINGS = new HashMap<>();

    static {
        Table.rows("result-codes.csv")
                .forEach(row -> MEANINGS.put(
                        CodeSystems.standard().normal(row.text("system"), row.text("code")),
                        Meaning.of(row.text("meaning"))));
    }

    private ResultCodes() {}

    /** What the codings of a CodeableConcept mean; all of them are looked at. */
    public static Set<Meaning> of(Element codeableConcept) {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        new Concept(codeableConcept).codings().forEach(coding -> add(meanings, coding));
        return meanings;
    }

    /** What interpretations mean. Their codes are those of one table of HL7, whichever of its addresses is written beside them. */
    public static Set<Meaning> ofInterpretations(List<Element> interpretations) {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        for (Element interpretation : interpretations) {
            interpretation.children("coding").stream()
                    .flatMap(coding -> coding.text("code").stream())
                    .forEach(code -> add(meanings, CodeSystems.standard().normal(INTERPRETATION, code)));
            meanings.addAll(of(interpretation));
            Stream.concat(
                            interpretation.text("text").stream(),
                            interpretation.children("coding").stream()
                                    .flatMap(coding -> coding.text("display").stream()))
                    .forEach(words -> meanings.addAll(said(words)));
        }
        return meanings;
    }

    /** What words mean that are those of a result as a whole; that there is none, an interpretation does not say. */
    private static Set<Meaning> said(String words) {
        Set<Meaning> said = EnumSet.noneOf(Meaning.class);
        ResultWords.Taken taken = WORDS.take(words);
        if (taken.isWhole()) {
            said.addAll(taken.meanings());
        }
        said.remove(Meaning.NO_RESULT);
        ResultWords.alone(words).ifPresent(said::add);
        return said;
    }

    private static void add(Set<Meaning> meanings, Coding coding) {
        Meaning meaning = MEANINGS.get(coding);
        if (meaning != null) {
            meanings.add(meaning);
        }
    }
}
