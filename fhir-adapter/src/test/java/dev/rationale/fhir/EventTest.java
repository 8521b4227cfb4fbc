package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rationale.il2_hiv.AdverseEffect;
import rationale.il2_hiv.OpportunisticEvent;
import rationale.il2_hiv.ToxoplasmaSerology;
import rationale.il2_hiv.TrialEnrolment;
import rationale.il2_hiv.UngradedEffect;

/** Adverse effects with their grade and cause, opportunistic events, serology and enrolments. */
class EventTest {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String FEVER = coded("event", SNOMED, "386661006");
    private static final String SEVERE =
            coded("severity", "http://terminology.hl7.org/CodeSystem/adverse-event-severity", "severe");
    private static final String IL2 =
            "{'resourceType':'MedicationStatement','id':'m','status':'active','subject':{'reference':'Patient/p'},"
                    + coded("medicationCodeableConcept", "http://www.whocc.no/atc", "L03AC01")
                    + ",'effectivePeriod':{'start':'2003-11-30'}}";
    private static final String SUSPECT = "'suspectEntity':[{'instance':{'reference':'MedicationStatement/m'}}]";

    @ParameterizedTest
    @CsvSource({"mild, 1", "moderate, 2", "severe, 3"})
    void severityIsAGrade(String severity, long grade) {
        PatientRecord record = read(
                IL2, event("'date':'2003-12-02'," + FEVER + "," + SEVERE.replace("severe", severity) + "," + SUSPECT));
        assertThat(Document.facts(record, AdverseEffect.class))
                .extracting("kind", "grade", "scale", "attributed")
                .containsExactly(tuple("fever", grade, "severity", true));
    }

    @Test
    void seriousnessIsNoGrade() {
        String serious =
                coded("seriousness", "http://terminology.hl7.org/CodeSystem/adverse-event-seriousness", "serious");
        PatientRecord record = read(event("'date':'2003-12-02'," + FEVER + "," + serious));
        assertThat(Document.facts(record, AdverseEffect.class)).isEmpty();
        assertThat(Document.facts(record, UngradedEffect.class))
                .extracting("kind", "attributed")
                .containsExactly(tuple("fever", false));
    }

    @Test
    void effectOfAnotherDrugIsNotAttributed() {
        String other = IL2.replace("L03AC01", "J05AF01");
        PatientRecord record = read(other, event("'date':'2003-12-02'," + FEVER + "," + SEVERE + "," + SUSPECT));
        assertThat(Document.facts(record, AdverseEffect.class))
                .extracting(AdverseEffect::attributed)
                .containsExactly(false);
    }

    @Test
    void suspectMayBeAMedicationInTheEventItself() {
        String contained = "'contained':[{'resourceType':'Medication','id':'drug',"
                + coded("code", "http://www.whocc.no/atc", "L03AC01")
                + "}],'suspectEntity':[{'instance':{'reference':'#drug'}}]";
        PatientRecord record = read(event("'detected':'2003-12-02'," + FEVER + "," + SEVERE + "," + contained));
        assertThat(Document.facts(record, AdverseEffect.class))
                .extracting(AdverseEffect::attributed)
                .containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'actuality':'potential','date':'2003-12-02'|only-potential",
                "'recordedDate':'2003-12-02'|date-missing"
            })
    void listsAnEventThatDoesNotCount(String members, String reason) {
        assertThat(Document.reasons(read(event(members + "," + FEVER)))).containsExactly(reason);
    }

    @Test
    void effectRecordedAsAConditionHasTheGradeOfItsExtension() {
        String grade = "'extension':[{'url':'http://hl7.org/fhir/us/mcode/StructureDefinition/ae-grade',"
                + "'valueCodeableConcept':{'coding':[{'system':'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl',"
                + "'code':'C41337'}]}}],";
        PatientRecord record =
                read(condition(grade + coded("code", SNOMED, "165517008") + ",'recordedDate':'2003-12-02'"));
        assertThat(Document.facts(record, AdverseEffect.class))
                .extracting("kind", "grade", "scale")
                .containsExactly(tuple("neutropenia", 4L, "ctcae"));
    }

    @ParameterizedTest
    @CsvSource({"active, true", "resolved, false"})
    void opportunisticEventIsActiveUntilItsStatusSaysOtherwise(String status, boolean active) {
        PatientRecord record = read(condition(coded("code", SNOMED, "4740000") + ",'onsetPeriod':{'start':'2003-01'},"
                + "'clinicalStatus':{'coding':[{'code':'" + status + "'}]}"));
        assertThat(Document.facts(record, OpportunisticEvent.class))
                .extracting(
                        OpportunisticEvent::kind,
                        OpportunisticEvent::active,
                        one -> one.at().toString())
                .containsExactly(tuple("zoster", active, "2003-01"));
    }

    @ParameterizedTest
    @CsvSource({"10828004, true", "260385009, false"})
    void serologyIsReadFromItsAnswer(String answer, boolean positive) {
        String value = coded("valueCodeableConcept", SNOMED, answer);
        PatientRecord record = read(Document.observation("22577-1", value));
        assertThat(Document.facts(record, ToxoplasmaSerology.class))
                .extracting(ToxoplasmaSerology::positive)
                .containsExactly(positive);
    }

    @Test
    void serologyWithoutAnAnswerIsListed() {
        assertThat(Document.reasons(read(Document.observation("22577-1", "'note':[{'text':'see letter'}]"))))
                .containsExactly("value-missing");
    }

    @Test
    void enrolmentKeepsItsStudyStatusAndStart() {
        PatientRecord record = read("{'resourceType':'ResearchSubject','id':'s','status':'on-study',"
                + "'individual':{'reference':'Patient/p'},'study':{'reference':'ResearchStudy/1','display':'SILCAAT'},"
                + "'period':{'start':'2002-05'}}");
        assertThat(Document.facts(record, TrialEnrolment.class))
                .extracting(
                        TrialEnrolment::study,
                        TrialEnrolment::status,
                        one -> one.at().toString())
                .containsExactly(tuple("SILCAAT", "on-study", "2002-05"));
    }

    private static PatientRecord read(String... resources) {
        String[] all = new String[resources.length + 1];
        all[0] = Document.PATIENT;
        System.arraycopy(resources, 0, all, 1, resources.length);
        return Document.read(Document.bundle(all));
    }

    private static String event(String members) {
        return "{'resourceType':'AdverseEvent','id':'e','subject':{'reference':'Patient/p'}," + members + "}";
    }

    private static String condition(String members) {
        return "{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'}," + members + "}";
    }

    private static String coded(String member, String system, String code) {
        return "'" + member + "':{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
    }
}
