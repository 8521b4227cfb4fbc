package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Treated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The medicine of an entry is found in whatever form the reference to it is written. */
class MedicationReferencesTest {

    private static final String BASE = "http://a.example/fhir/";
    private static final String XARELTO =
            "{'resourceType':'Medication','id':'x','identifier':[{'system':'urn:shelf','value':'17'}],'code':{'text':'Xarelto'}}";
    private static final String OTHER = "{'resourceType':'Medication','id':'x','code':{'text':'warfarin'}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'reference':'Medication/x'",
                "'reference':'Medication/x/_history/1'",
                "'reference':'http://a.example/fhir/Medication/x'",
                "'reference':'http://a.example/fhir/Medication/x/_history/3'",
                "'reference':'x'",
                "'reference':'Medication?identifier=urn:shelf|17'",
                "'identifier':{'system':'urn:shelf','value':'17'}",
                "'type':'Medication','reference':'Medication/x','display':'some tablets'"
            })
    void aReferenceIsFollowedInEveryForm(String reference) {
        assertThat(drugs(inBundle(statement(reference), Chart.entry(BASE + "Medication/x", XARELTO))))
                .containsExactly("rivaroxaban");
    }

    @Test
    void aReferenceToAnEntryWithAUrnIsFollowed() {
        String urn = "urn:uuid:7c0f6b0e-9d4b-4c57-8a43-0f8f0b6d9c11";
        assertThat(drugs(inBundle(statement("'reference':'" + urn + "'"), Chart.entry(urn, XARELTO))))
                .containsExactly("rivaroxaban");
    }

    @Test
    void ofTwoServersTheMedicationOfTheEntrysOwnIsMeant() {
        String own = Chart.entry(BASE + "Medication/x", XARELTO);
        String foreign = Chart.entry("http://b.example/fhir/Medication/x", OTHER);
        assertThat(drugs(inBundle(statement("'reference':'Medication/x'"), foreign, own)))
                .containsExactly("rivaroxaban");
        assertThat(drugs(inBundle(statement("'reference':'http://b.example/fhir/Medication/x'"), foreign, own)))
                .containsExactly("warfarin");
    }

    @Test
    void aMedicationInAnotherDocumentIsFound() {
        PatientRecord record = Chart.read(
                Document.PATIENT + "\n" + order("'reference':'Medication/x'"),
                XARELTO + "\n" + OTHER.replace("'x'", "'y'"));
        assertThat(drugs(record)).containsExactly("rivaroxaban");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'ingredient':[{'itemCodeableConcept':{'text':'apixaban'}},{'itemCodeableConcept':{'text':'warfarin sodium'}}];apixaban warfarin",
                "'ingredient':[{'itemReference':{'reference':'Medication/x'}},{'itemCodeableConcept':{'text':'apixaban'}}];apixaban rivaroxaban",
                "'ingredient':[{'itemReference':{'reference':'#s'}}],'contained':[{'resourceType':'Substance','id':'s','code':{'text':'dabigatran'}}];dabigatran",
                "'ingredient':[{'itemReference':{'reference':'Medication/none','display':'apixaban'}}];apixaban",
                "'code':{'coding':[{'system':'urn:shelf','code':'9'}]},'ingredient':[{'itemCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'B01AF01','display':'rivaroxaban'}]}}];rivaroxaban"
            })
    void aMedicationIsWhatItIsMadeOf(String members, String drugs) {
        String made = "{'resourceType':'Medication','id':'m2'," + members + "}";
        PatientRecord record = Chart.holding(order("'reference':'Medication/m2'"), made, XARELTO);
        assertThat(drugs(record)).containsExactlyInAnyOrder(drugs.split(" "));
        assertThat(Document.facts(record, NotUnderstood.class)).isEmpty();
    }

    @Test
    void anIngredientThatIsNotThereLeavesTheMedicineInPart() {
        String made =
                "{'resourceType':'Medication','id':'m2','ingredient':[{'itemCodeableConcept':{'text':'apixaban'}},{'itemReference':{'reference':'Medication/none'}}]}";
        PatientRecord record = Chart.holding(order("'reference':'Medication/m2'"), made);
        assertThat(drugs(record)).containsExactly("apixaban");
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::what)
                .containsExactly("medicine-in-part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'reference':'Medication/none'",
                "'reference':'#none'",
                "'reference':'http://b.example/fhir/Medication/x'",
                "'reference':'Medication?identifier=urn:shelf|18'",
                "'reference':'Medication?name=x'",
                "'identifier':{'system':'urn:shelf','value':'18'}",
                "'extension':[]"
            })
    void whatCannotBeFollowedIsNamed(String reference) {
        PatientRecord record = inBundle(statement(reference), Chart.entry(BASE + "Medication/x", XARELTO));
        assertThat(drugs(record)).isEmpty();
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::what, NotUnderstood::sources)
                .containsExactly(tuple("medicine-not-found", List.of("MedicationRequest/m")));
    }

    private static String order(String reference) {
        return Chart.medicine(
                "MedicationRequest", "active", "'intent':'order','medicationReference':{" + reference + "}");
    }

    private static String statement(String reference) {
        return Chart.entry(BASE + "MedicationRequest/m", order(reference));
    }

    private static PatientRecord inBundle(String... entries) {
        String[] all = new String[entries.length + 1];
        all[0] = Chart.entry(BASE + "Patient/p", Document.PATIENT);
        System.arraycopy(entries, 0, all, 1, entries.length);
        return Chart.read(Chart.bundle("collection", all));
    }

    private static List<String> drugs(PatientRecord record) {
        return Document.facts(record, Treated.class).stream().map(Treated::drug).toList();
    }
}
