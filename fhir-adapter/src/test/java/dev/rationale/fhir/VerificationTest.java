package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Present;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a diagnosis holds is looked for in every coding and in the words of its status. */
class VerificationTest {

    private static final String VER = "'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'verificationStatus':{'coding':[{'system':'urn:dx','code':'RO'},{" + VER + ",'code':'refuted'}]}",
                "'verificationStatus':{'coding':[{" + VER + ",'code':'differential'}]}",
                "'verificationStatus':{'coding':[{" + VER + ",'code':'provisional'},{'system':'urn:dx','code':'7'}]}",
                "'verificationStatus':{'coding':[{" + VER + ",'code':'unconfirmed'}]}",
                "'verificationStatus':{'coding':[{'system':'urn:dx','code':'RO','display':'Ruled out'}]}",
                "'verificationStatus':{'text':'Refuted'}",
                "'verificationStatus':{'coding':[{'system':'http://snomed.info/sct','code':'415684004'}]}",
                "'verificationStatus':{'coding':[{'code':'confirmed'},{'code':'entered-in-error'}]}",
                "'verificationStatus':{'text':'Ausgeschlossen'}"
            })
    void aDiagnosisThatDoesNotHoldIsLeftOut(String status) {
        PatientRecord record = Chart.holding(Chart.fibrillation(status));
        assertThat(Document.facts(record, Present.class)).isEmpty();
        assertThat(Document.reasons(record)).containsExactly("condition-not-confirmed");
    }

    @ParameterizedTest
    @CsvSource({"A, 0", "V, 0", "G, 1", "Z, 1"})
    void theCertaintyBesideAGermanCodeCounts(String certainty, int held) {
        String coded = Chart.fibrillation("")
                .replace(
                        "'code':'I48.0'",
                        "'code':'I48.0','extension':[{'url':'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit','valueCoding':{'code':'"
                                + certainty + "'}}]");
        assertThat(Document.facts(Chart.holding(coded), Present.class)).hasSize(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'recordedDate':'2020'",
                "'verificationStatus':{'coding':[{'code':'confirmed'}]}",
                "'verificationStatus':{'extension':[]}"
            })
    void aDiagnosisThatNobodyDoubtsHolds(String members) {
        assertThat(Document.facts(Chart.holding(Chart.fibrillation(members)), Present.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'verificationStatus':{'coding':[{'system':'urn:dx','code':'RO'}]}",
                "'verificationStatus':{'text':'see letter'}"
            })
    void aVerificationInWordsThatNobodyKnowsIsNotUnderstood(String status) {
        PatientRecord record = Chart.holding(Chart.fibrillation(status));
        assertThat(Document.facts(record, Present.class)).isEmpty();
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::kind, NotUnderstood::what)
                .containsExactly(tuple("atrial-fibrillation", "verification-unclear"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'clinicalStatus':{'coding':[{'code':'active'}]};true",
                "'clinicalStatus':{'coding':[{'system':'urn:dx','code':'7'},{'code':'resolved'}]};false",
                "'clinicalStatus':{'coding':[{'system':'urn:dx','code':'7','display':'Resolved'}]};false",
                "'clinicalStatus':{'text':'Inactive'};false",
                "'clinicalStatus':{'coding':[{'code':'remission'}]};false",
                "'abatementDateTime':'2020-01-01';false",
                "'abatementString':'long ago';false"
            })
    void whatIsOverIsNotActive(String members, boolean active) {
        assertThat(Document.facts(Chart.holding(Chart.fibrillation(members)), Present.class))
                .extracting(Present::active)
                .containsExactly(active);
    }
}
