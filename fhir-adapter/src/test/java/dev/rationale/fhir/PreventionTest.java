package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.PatientRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rationale.il2_hiv.ArtExposure;

/** Antiretrovirals before or after an exposure prevent an infection, and are no treatment of one. */
class PreventionTest {

    private static final String EXPOSURE =
            "{'resourceType':'Condition','id':'x','subject':{'reference':'Patient/p'},'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'Z20.6'}]}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'reasonCode':[{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'Z29.81'}]}]",
                "'reasonCode':[{'text':'Post-exposure prophylaxis'}]",
                "'reasonCode':[{'coding':[{'system':'urn:local','code':'1','display':'HIV PEP'}]}]",
                "'reasonCode':[{'text':'infection'},{'coding':[{'system':'http://snomed.info/sct','code':'444356002'}]}]",
                "'reasonReference':[{'reference':'Condition/x'}]",
                "'reasonReference':[{'reference':'Condition/none','display':'Needlestick injury'}]",
                "'category':{'text':'PrEP'}",
                "'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'J05AR27'}],'text':'PEP kit'}"
            })
    void whatIsGivenToPreventIsNoTreatment(String members) {
        PatientRecord record = Document.read(Document.bundle(Document.PATIENT, EXPOSURE, regimen(members)));
        assertThat(Document.facts(record, ArtExposure.class)).isEmpty();
        assertThat(Document.reasons(record)).contains("given-to-prevent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'note':[{'text':'was on PrEP until diagnosis'}]",
                "'dosage':[{'text':'one tablet daily, post-exposure prophylaxis'}]",
                "'dosage':[{'patientInstruction':'PEP: 28 days'}]"
            })
    void aRemarkLeavesItOpen(String members) {
        PatientRecord record = Document.read(Document.bundle(Document.PATIENT, regimen(members)));
        assertThat(Document.facts(record, ArtExposure.class)).isEmpty();
        assertThat(Document.reasons(record)).isEqualTo(List.of("purpose-unclear"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'reasonCode':[{'coding':[{'system':'http://snomed.info/sct','code':'86406008','display':'HIV infection'}]}]",
                "'reasonReference':[{'reference':'Condition/none'}]",
                "'note':[{'text':'prepared by the pharmacy, peptic ulcer'}]",
                "'category':{'text':'outpatient'}"
            })
    void whatIsGivenForTheInfectionIsTreatment(String members) {
        PatientRecord record = Document.read(Document.bundle(Document.PATIENT, regimen(members)));
        assertThat(Document.facts(record, ArtExposure.class)).hasSize(1);
    }

    private static String regimen(String members) {
        String coded = members.contains("medicationCodeableConcept")
                ? ""
                : "'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'J05AR27'}]},";
        return "{'resourceType':'MedicationStatement','id':'m','status':'active','subject':{'reference':'Patient/p'},"
                + "'effectivePeriod':{'start':'2020-01-10'}," + coded + members + "}";
    }
}
