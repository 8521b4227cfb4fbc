package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stay in hospital brings thousands of administrations of which none matters. What they cost is counted as the memory that the
 * work on them asks for, which is the same on every machine and at every hour: it grows as they do.
 */
class LongRecordTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final List<String> GIVEN = List.of(
            "Paracetamol 500 mg tablet oral",
            "Sodium chloride 0.9 % infusion 500 ml bag intravenous",
            "Enoxaparin 40 mg/0.4 ml injection",
            "Metoprolol succinate ER 47.5 mg tablet",
            "Insulin lispro 100 units/ml");

    /** More than there is room for in the memory of texts, which matters where each has one of its own. */
    private static final int MORE_THAN_KEPT = 1_100;

    private static final int FEW = 300;

    private final Service service = new Service();

    static Stream<Arguments> medicines() {
        return Stream.of(
                Arguments.of("a text", FEW, (IntFunction<String>)
                        one -> "'medicationCodeableConcept':{'text':'%s'}".formatted(GIVEN.get(one % GIVEN.size()))),
                Arguments.of("a text of its own", MORE_THAN_KEPT, (IntFunction<String>)
                        one -> "'medicationCodeableConcept':{'text':'%s, lot %d'}"
                                .formatted(GIVEN.get(one % GIVEN.size()), one)),
                Arguments.of(
                        "a code",
                        FEW,
                        (IntFunction<String>)
                                one ->
                                        "'medicationCodeableConcept':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'161'}]}"),
                Arguments.of("a reference", FEW, (IntFunction<String>)
                        one -> "'medicationReference':{'reference':'Medication/m%d','display':'%s'}"
                                .formatted(one, GIVEN.get(one % GIVEN.size()))),
                Arguments.of("nothing", FEW, (IntFunction<String>) one -> "'note':[]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("medicines")
    void costsAsMuchAgainForAsManyAgain(String name, int some, IntFunction<String> medicine) {
        String none = request(0, medicine);
        String few = request(some, medicine);
        String many = request(2 * some, medicine);
        cost(few);
        double without = cost(none);
        double each = (cost(few) - without) / some;
        assertThat((cost(many) - without) / (2 * some)).isLessThan(1.5 * each);
    }

    private double cost(String request) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(service.post(VIEW, request, Map.of()).cards()).hasSize(1);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String request(int administrations, IntFunction<String> medicine) {
        ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());
        ArrayNode entries = request.withObjectProperty("prefetch")
                .putObject("medication-administrations")
                .put("resourceType", "Bundle")
                .putArray("entry");
        for (int one = 0; one < administrations; one++) {
            entries.addObject()
                    .set(
                            "resource",
                            Service.json(
                                    "{'resourceType':'MedicationAdministration','id':'a%d','status':'completed','subject':{'reference':'Patient/p1'},'effectiveDateTime':'2024-%02d-%02d',%s}"
                                            .formatted(one, one % 12 + 1, one % 28 + 1, medicine.apply(one))));
        }
        return request.toString();
    }
}
