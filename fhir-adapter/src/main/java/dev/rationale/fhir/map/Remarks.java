package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.terminology.Described;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.quantity.words.PlainText;
import dev.rationale.fhir.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands beside the status of a medicine and says that it is not taken: a remark in words, or what an extension says of how it is
 * taken. Neither is read; but then the status is not believed.
 */
final class Remarks {

    private static final List<String> DENIALS = Table.rows("remarks.csv").stream()
            .map(row -> PlainText.spaced(row.text("phrase")))
            .toList();

    /** The codes of an extension on adherence that say that it is taken. */
    private static final Set<String> TAKEN =
            Set.of("taking", "taking-as-directed", "taking-not-as-directed", "on-therapy");

    private Remarks() {}

    /** True if a remark, or the reason of its status, denies it; one that names a medicine of the kind may speak of that. */
    static boolean deny(Resource medicine, FactKind kind) {
        Stream<String> remarks = Stream.of("note", "dosageInstruction", "dosage")
                .flatMap(member -> medicine.children(member).stream())
                .flatMap(said -> Stream.of("text", "patientInstruction").flatMap(name -> said.text(name).stream()));
        Stream<String> reasons =
                medicine.children("statusReason").stream().flatMap(reason -> new Concept(reason).words());
        return Stream.concat(remarks, reasons)
                .filter(Remarks::isDenial)
                .anyMatch(said ->
                        !(KindTerms.medicine(kind, List.of(Described.inWords(said))) instanceof Recognised.Meant));
    }

    /** True if an extension says how it is taken, and not that it is. */
    static boolean leaveOpen(Resource medicine) {
        return medicine.children("extension").stream().anyMatch(Remarks::leavesOpen);
    }

    private static boolean leavesOpen(Element extension) {
        boolean adherence =
                extension.text("url").filter(url -> url.contains("adherence")).isPresent();
        List<String> codes = Stream.concat(Stream.of(extension), extension.children("extension").stream())
                .flatMap(one -> codes(one))
                .toList();
        return adherence && !codes.isEmpty() && !TAKEN.containsAll(codes);
    }

    private static Stream<String> codes(Element extension) {
        return extension.choice("value").map(Element.Choice::element).stream()
                .flatMap(value -> value.text().isPresent()
                        ? value.text().stream()
                        : value.children("coding").stream().flatMap(coding -> coding.text("code").stream()));
    }

    private static boolean isDenial(String said) {
        String words = PlainText.spaced(said);
        return DENIALS.stream().anyMatch(words::contains);
    }
}
