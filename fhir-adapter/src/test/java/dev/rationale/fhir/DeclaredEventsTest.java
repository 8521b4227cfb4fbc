package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Happened;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that a package declares of procedures, vaccines and visits. */
class DeclaredEventsTest {

    private static final List<FactKind> KINDS = GuidelinePackages.inspect(
                    PackageFiles.in(Path.of("src/test/resources/af")).with(Map.of("facts.yaml", """
                            facts:
                              - kind: operation
                                label: {en: operation}
                                of: event
                                from: [Procedure]
                                codes: [{system: "http://snomed.info/sct", code: "387713003"}]
                              - kind: hepatitis-b-vaccine
                                label: {en: vaccine against hepatitis B}
                                of: event
                                from: [Immunization]
                                codes: [{system: "http://hl7.org/fhir/sid/cvx", code: "43"}]
                              - kind: emergency
                                label: {en: visit to an emergency department}
                                of: event
                                from: [Encounter]
                                codes: [{system: "http://snomed.info/sct", code: "50849002"}]
                            """)))
            .kinds();
    private static final String PROCEDURE =
            resource("Procedure", "subject", "code", "http://snomed.info/sct", "387713003");
    private static final String VACCINE =
            resource("Immunization", "patient", "vaccineCode", "http://hl7.org/fhir/sid/cvx", "43");
    private static final String VISIT = resource("Encounter", "subject", "type", "http://snomed.info/sct", "50849002");

    private static String resource(String type, String patient, String member, String system, String code) {
        String concept = "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
        return "{'resourceType':'" + type + "','id':'e','" + patient + "':{'reference':'Patient/p'},'" + member + "':"
                + (member.equals("type") ? "[" + concept + "]" : concept) + ",MEMBERS}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'status':'completed','performedDateTime':'2003-11-05'|2003-11-05",
                "'status':'completed','performedPeriod':{'start':'2003-11-04','end':'2003-11-05'}|2003-11-04",
                "'status':'in-progress','performedString':'last year'|?"
            })
    void aProcedureThatWasDoneIsOne(String members, String day) {
        assertThat(happened(PROCEDURE, members)).containsExactly(tuple("operation", day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'status':'completed','occurrenceDateTime':'2003-11-05'|2003-11-05",
                "'status':'completed','occurrenceString':'in childhood'|?"
            })
    void aVaccineThatWasGivenIsOne(String members, String day) {
        assertThat(happened(VACCINE, members)).containsExactly(tuple("hepatitis-b-vaccine", day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'status':'finished','period':{'start':'2003-11-05T08:00:00Z'}|2003-11-05",
                "'status':'in-progress','period':{'start':'2003-11-05'}|2003-11-05",
                "'status':'finished','period':{'end':'2003-11-05'}|2003-11-05",
                "'status':'finished'|?"
            })
    void aVisitThatTookPlaceIsOneByItsType(String members, String day) {
        assertThat(happened(VISIT, members)).containsExactly(tuple("emergency", day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Procedure|'status':'not-done'|status-not-valid",
                "Procedure|'status':'preparation'|preliminary",
                "Immunization|'status':'not-done'|status-not-valid",
                "Immunization|'status':'entered-in-error'|status-not-valid",
                "Encounter|'status':'planned'|preliminary",
                "Encounter|'status':'cancelled'|status-not-valid",
                "Encounter|'a':0|status-missing"
            })
    void whatDidNotHappenIsListed(String type, String members, String reason) {
        String resource = List.of(PROCEDURE, VACCINE, VISIT).stream()
                .filter(one -> one.contains("'" + type + "'"))
                .findFirst()
                .orElseThrow();
        PatientRecord record = read(resource.replace("MEMBERS", members));
        assertThat(Document.facts(record, Happened.class)).isEmpty();
        assertThat(Document.reasons(record)).containsExactly(reason);
    }

    private static List<org.assertj.core.groups.Tuple> happened(String resource, String members) {
        return Document.facts(read(resource.replace("MEMBERS", members)), Happened.class).stream()
                .map(one -> tuple(one.kind(), one.at().toString()))
                .toList();
    }

    private static PatientRecord read(String resource) {
        String text = Document.bundle(Document.PATIENT, resource).replace('\'', '"');
        return new FhirReader()
                .read(
                        List.of(FhirDocument.record(text.getBytes(StandardCharsets.UTF_8))),
                        ReadOptions.DEFAULT.declaring(KINDS));
    }
}
