package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of fact that the example on co-trimoxazole declares, read from resources without a line of Java for them. */
class DeclaredFactsTest {

    private static final List<FactKind> KINDS = GuidelinePackages.read(
                    PackageFiles.in(Path.of("../examples/cotrimoxazole-hiv")))
            .kinds();
    private static final String EGFR = "33914-3";
    private static final String ALLERGY =
            "{'resourceType':'AllergyIntolerance','id':'a','patient':{'reference':'Patient/p'},'code':{'coding':[{"
                    + "'system':'http://snomed.info/sct','code':'91939003'}]},'recordedDate':'2001-05',"
                    + "'verificationStatus':{'coding':[{'code':'VERIFICATION'}]}}";
    private static final String STAGE =
            "{'resourceType':'Observation','id':'s','status':'final','subject':{'reference':'Patient/p'},"
                    + "'effectiveDateTime':'2003-01-05','code':{'coding':[{"
                    + "'system':'http://smart.who.int/hiv/CodeSystem/HIVConcepts','code':'HIV.D.DE186'}]},"
                    + "'valueCodeableConcept':{'coding':[{"
                    + "'system':'http://smart.who.int/hiv/CodeSystem/HIVConcepts','code':'ANSWER'}]}}";

    @ParameterizedTest
    @CsvSource({"14.9, mL/min, 14.9", "60, mL/min/{1.73_m2}, 60"})
    void numberIsReadInTheUnitsThatAreDeclared(String value, String unit, double amount) {
        PatientRecord record = read(Document.observation(EGFR, Document.quantity(value, unit)));

        assertThat(Document.facts(record, Measured.class))
                .containsExactly(new Measured(
                        "Measured/Observation/o",
                        "egfr",
                        Bounds.exactly(amount),
                        "mL/min",
                        When.on(LocalDate.of(2003, 12, 1)),
                        List.of("Observation/o")));
    }

    @Test
    void comparatorIsKeptAsTheNumbersThatItProves() {
        PatientRecord record =
                read(Document.observation(EGFR, "'valueQuantity':{'value':60,'comparator':'>','unit':'mL/min'}"));

        Measured measured = Document.facts(record, Measured.class).get(0);
        assertThat(measured.isBelow(15)).isFalse();
        assertThat(measured.isAtLeast(15)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"14.9, mL/s, unit-not-evaluable", "-1, mL/min, value-negative"})
    void whatCannotBeReadIsListedWithItsReason(String value, String unit, String reason) {
        PatientRecord record = read(Document.observation(EGFR, Document.quantity(value, unit)));

        assertThat(Document.facts(record, Measured.class)).isEmpty();
        assertThat(Document.reasons(record)).containsExactly(reason);
    }

    @Test
    void preliminaryResultIsLeftOut() {
        String observation =
                Document.observation(EGFR, Document.quantity("10", "mL/min")).replace("'final'", "'preliminary'");

        assertThat(Document.reasons(read(observation))).containsExactly("preliminary");
    }

    @Test
    void answerIsReadByItsCodeAndAnUnknownOneIsListed() {
        assertThat(Document.facts(read(STAGE.replace("ANSWER", "HIV.D.DE189")), Answered.class))
                .extracting(Answered::kind, Answered::answer)
                .containsExactly(tuple("who-stage", "stage-3"));
        assertThat(Document.reasons(read(STAGE.replace("ANSWER", "HIV.D.DE1"))))
                .containsExactly("value-not-understood");
    }

    @ParameterizedTest
    @CsvSource({"confirmed, 1", "unconfirmed, 1", "refuted, 0", "entered-in-error, 0"})
    void allergyCountsUnlessItWasTakenBack(String verification, int count) {
        assertThat(Document.facts(read(ALLERGY.replace("VERIFICATION", verification)), Present.class))
                .hasSize(count);
    }

    @Test
    void bothReadingPathsGiveTheSameFacts() {
        String text = Document.bundle(
                        Document.PATIENT,
                        Document.observation(EGFR, Document.quantity("14", "mL/min")),
                        STAGE.replace("ANSWER", "HIV.D.DE190"),
                        ALLERGY.replace("VERIFICATION", "confirmed"))
                .replace('\'', '"');
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, text);

        PatientRecord byTokens = read(text);
        assertThat(byTokens.facts()).hasSize(5);
        assertThat(read(HapiDocument.of(FhirDocument.Role.RECORD, bundle))).isEqualTo(byTokens);
        String xml = FhirContext.forR4Cached().newXmlParser().encodeResourceToString(bundle);
        assertThat(reading(xml)).isEqualTo(byTokens);
    }

    @Test
    void guidelineThatDeclaresNothingSeesNothingOfIt() {
        String text = Document.bundle(Document.PATIENT, ALLERGY.replace("VERIFICATION", "confirmed"));

        FhirDocument document = FhirDocument.record(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        PatientRecord record = new FhirReader().read(List.of(document), ReadOptions.DEFAULT);
        assertThat(record.facts()).isEmpty();
        assertThat(record.excluded()).isEmpty();
    }

    private static PatientRecord read(String resource) {
        return reading(resource.contains("Bundle") ? resource : Document.bundle(Document.PATIENT, resource));
    }

    private static PatientRecord reading(String text) {
        byte[] bytes = (text.startsWith("<") ? text : text.replace('\'', '"')).getBytes(StandardCharsets.UTF_8);
        return read(FhirDocument.record(bytes));
    }

    private static PatientRecord read(FhirDocument document) {
        return new FhirReader().read(List.of(document), ReadOptions.DEFAULT.declaring(KINDS));
    }
}
