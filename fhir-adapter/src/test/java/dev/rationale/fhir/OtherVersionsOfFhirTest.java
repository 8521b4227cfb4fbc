package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.fact.Measured;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another version of FHIR is refused by its name and by what showed it. */
class OtherVersionsOfFhirTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DSTU2;'resourceType':'MedicationOrder'",
                "DSTU2;'resourceType':'MedicationStatement','wasNotTaken':true",
                "DSTU2;'resourceType':'MedicationStatement','patient':{'reference':'Patient/p'}",
                "DSTU2;'resourceType':'Condition','dateRecorded':'2015-01-01'",
                "DSTU2;'resourceType':'AllergyIntolerance','substance':{'text':'apixaban'}",
                "DSTU2;'resourceType':'MedicationAdministration','effectiveTimePeriod':{'start':'2015-01-01'}",
                "STU3;'resourceType':'MedicationStatement','taken':'n'",
                "STU3;'resourceType':'MedicationStatement','taken':'y'",
                "STU3;'resourceType':'MedicationRequest','context':{'reference':'Encounter/1'}",
                "STU3;'resourceType':'MedicationRequest','requester':{'agent':{'reference':'Practitioner/1'}}",
                "STU3;'resourceType':'MedicationDispense','notDone':true",
                "STU3;'resourceType':'MedicationAdministration','notGiven':true",
                "STU3;'resourceType':'Condition','clinicalStatus':'active'",
                "STU3;'resourceType':'Condition','verificationStatus':'refuted'",
                "STU3;'resourceType':'Condition','assertedDate':'2015-01-01'",
                "STU3;'resourceType':'Observation','context':{'reference':'Encounter/1'}",
                "STU3;'resourceType':'AllergyIntolerance','clinicalStatus':'active'",
                "STU3;'resourceType':'AllergyIntolerance','assertedDate':'2015-01-01'",
                "STU3;'resourceType':'Observation','meta':{'profile':['https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Observation-1']}",
                "R5;'resourceType':'MedicationStatement','medication':{'concept':{'text':'apixaban'}}",
                "R5;'resourceType':'MedicationStatement','status':'recorded'",
                "R5;'resourceType':'MedicationStatement','adherence':{'code':{'text':'taking'}}",
                "R5;'resourceType':'MedicationRequest','medication':{'reference':{'reference':'Medication/1'}}",
                "R5;'resourceType':'MedicationRequest','reason':[{'concept':{'text':'x'}}]",
                "R5;'resourceType':'MedicationDispense','medication':{'concept':{'text':'apixaban'}}",
                "R5;'resourceType':'MedicationAdministration','occurenceDateTime':'2022-01-01'",
                "R5;'resourceType':'Medication','ingredient':[{'item':{'concept':{'text':'apixaban'}}}]",
                "R5;'resourceType':'Condition','participant':[{'actor':{'reference':'Practitioner/1'}}]",
                "R5;'resourceType':'AllergyIntolerance','type':{'coding':[{'code':'allergy'}]}",
                "R5;'resourceType':'Observation','triggeredBy':[{'type':'reflex'}]"
            })
    void anotherVersionIsRefusedByName(String version, String members) {
        assertThatThrownBy(() -> Chart.holding("{'id':'x','subject':{'reference':'Patient/p'}," + members + "}"))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("not FHIR R4")
                .hasMessageContaining(version);
    }

    @Test
    void whatR4bWritesIsReadAsR4() {
        String profiled = Chart.pressure(
                "o",
                180,
                "'meta':{'profile':['http://hl7.org/fhir/4.3/StructureDefinition/Observation','http://example.org/ig/3.0/x']}");
        assertThat(Document.facts(Chart.holding(profiled), Measured.class)).hasSize(1);
    }

    @Test
    void anOrderOfAnotherVersionIsRefusedToo() {
        String draft =
                "{'resourceType':'MedicationRequest','id':'m','status':'draft','medication':{'concept':{'text':'apixaban'}}}";
        assertThatThrownBy(() -> new FhirReader().proposals(Chart.documents(draft), Set.of(), List.of(), Chart.KINDS))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("R5");
    }
}
