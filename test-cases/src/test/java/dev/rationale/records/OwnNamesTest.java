package dev.rationale.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.terminology.Codes;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A code beside its own name is never read as one that its name contradicts. */
class OwnNamesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final String DOUBT = "codes-contradictory";

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    static Stream<FactKind> kinds() {
        return GUIDELINE.kinds().stream()
                .filter(kind -> kind.means().set().set().rows().findAny().isPresent());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCodeAgreesWithItsOwnName(FactKind kind) {
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        entries.addObject()
                .putObject("resource")
                .put("resourceType", "Patient")
                .put("id", "p")
                .put("birthDate", "1970-01-01");
        List<Codes.Row> rows = kind.means().set().set().rows().toList();
        for (int index = 0; index < rows.size(); index++) {
            add(entries, kind, rows.get(index), "r" + index);
        }
        PatientRecord record = new Evaluations()
                .read(
                        PatientDocuments.of(
                                List.of(FhirDocument.record(bundle.toString().getBytes(StandardCharsets.UTF_8)))),
                        GUIDELINE);
        assertThat(record.facts())
                .filteredOn(fact ->
                        fact instanceof NotUnderstood unclear && unclear.what().equals(DOUBT))
                .extracting(fact -> fact.id() + " " + name(rows, fact.id()))
                .isEmpty();
    }

    private static void add(ArrayNode entries, FactKind kind, Codes.Row row, String id) {
        String type =
                kind.of().isMedicine() ? "MedicationStatement" : kind.from().get(0);
        ObjectNode resource = entries.addObject()
                .putObject("resource")
                .put("resourceType", type)
                .put("id", id);
        String code = kind.of().isMedicine() ? "medicationCodeableConcept" : "code";
        resource.putObject(code)
                .putArray("coding")
                .addObject()
                .put("system", row.coding().system())
                .put("code", row.coding().code())
                .put("display", row.display());
        resource.putObject(type.equals("AllergyIntolerance") ? "patient" : "subject")
                .put("reference", "Patient/p");
        resource.put("status", kind.of().isMedicine() ? "active" : "final");
    }

    private static String name(List<Codes.Row> rows, String id) {
        return rows.get(Integer.parseInt(id.replaceFirst(".*/r(\\d+).*", "$1"))).display();
    }
}
