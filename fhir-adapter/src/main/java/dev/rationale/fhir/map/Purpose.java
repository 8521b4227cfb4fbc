package dev.rationale.fhir.map;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a medicine is said to be given for, in every place where a record says it: as codes, as another resource, or in words. One that is
 * given to prevent an infection is no treatment of it. A reason that is stated decides; a remark may speak of something else too.
 */
record Purpose(References references) {

    private static final List<Row> ROWS = Table.rows("prevention.csv");
    private static final Set<Coding> CODES = ROWS.stream()
            .filter(row -> !row.text("code").isEmpty())
            .map(row -> CodeSystems.standard().normal(row.text("system"), row.text("code")))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> WORDS = ROWS.stream()
            .map(row -> plain(row.text("words")))
            .filter(words -> !words.isBlank())
            .toList();

    private static final List<String> CAUSES = List.of("Condition", "Observation", "DiagnosticReport");

    /** True if a stated reason, the category or the medicine's own name says that it is given to prevent. */
    boolean isPrevention(Resource medicine) {
        List<Element> stated = new ArrayList<>(medicine.children("reasonCode"));
        medicine.children("reasonReference").forEach(to -> stated.addAll(cause(medicine, to)));
        stated.addAll(medicine.children("category"));
        stated.addAll(references.medicine(medicine).concepts());
        return stated.stream().anyMatch(Purpose::isOfPrevention);
    }

    /** True if a note or the dosage speaks of preventing; whether this medicine is meant is not known. */
    boolean mentionsPrevention(Resource medicine) {
        return Stream.of("note", "dosageInstruction", "dosage")
                .flatMap(member -> medicine.children(member).stream())
                .flatMap(said -> Stream.of("text", "patientInstruction").flatMap(name -> said.text(name).stream()))
                .anyMatch(Purpose::speaksOfPrevention);
    }

    private List<Element> cause(Resource medicine, Element reference) {
        return CAUSES.stream()
                .flatMap(type -> references.followed(medicine, reference, type).stream())
                .findFirst()
                .map(cause -> cause.children("code"))
                .orElseGet(() ->
                        reference.text("display").stream().map(Element::concept).toList());
    }

    private static boolean isOfPrevention(Element concept) {
        boolean coded = new Concept(concept).codings().stream().anyMatch(CODES::contains);
        Stream<String> words = Stream.concat(
                concept.text("text").stream(),
                concept.children("coding").stream().flatMap(coding -> coding.text("display").stream()));
        return coded || words.anyMatch(Purpose::speaksOfPrevention);
    }

    private static boolean speaksOfPrevention(String text) {
        String plain = plain(text);
        return WORDS.stream().anyMatch(plain::contains);
    }

    /** Words between blanks, so that none is found within another. */
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
