package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.NotUnderstood;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known to be missing is not taken for absent, and what stands inside of something else is found. */
class CompletenessTest {

    private static final String ENTRY =
            "'entry':[{'resource':" + Document.PATIENT + "},{'resource':" + Chart.pressure("o", 180, "") + "}]";
    private static final String FAILED =
            "{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'timeout'}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'searchset','link':[{'relation':'next','url':'http://a.example/fhir?page=2'}]",
                "'type':'searchset','total':7,'link':[{'relation':'self','url':'http://a.example/fhir?x'}]",
                "'type':'searchset','total':3"
            })
    void aPageThatIsMissingIsTold(String members) {
        PatientRecord record = Chart.read("{'resourceType':'Bundle'," + members + "," + ENTRY + "}");
        assertThat(record.notices()).contains("page-missing");
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::kind)
                .containsExactlyInAnyOrder("systolic", "creatinine");
        assertThat(Document.facts(record, Measured.class)).hasSize(1);
    }

    @Test
    void aPageThatIsAnotherDocumentIsThere() {
        String first =
                "{'resourceType':'Bundle','type':'searchset','total':3,'link':[{'url':'http://a.example/2','relation':'next'}],"
                        + ENTRY + "}";
        String second =
                "{'resourceType':'Bundle','type':'searchset','total':3,'link':[{'relation':'self','url':'http://a.example/2'},{'relation':'previous','url':'http://a.example/1'}],'entry':[{'resource':"
                        + Chart.pressure("x", 120, "") + "}]}";
        PatientRecord record = Chart.read(first, second);
        assertThat(record.notices()).isEmpty();
        assertThat(Document.facts(record, NotUnderstood.class)).isEmpty();
        assertThat(Document.facts(record, Measured.class)).hasSize(2);
    }

    @Test
    void aSearchThatFailedMayHaveFoundAnything() {
        PatientRecord record = Chart.holding(FAILED);
        assertThat(record.notices()).containsExactly("search-failed");
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::kind)
                .contains("anticoagulant", "atrial-fibrillation", "systolic");
        String warning = FAILED.replace("error", "warning");
        assertThat(Chart.holding(warning).notices()).isEmpty();
    }

    @Test
    void anEntryThatHoldsNothingMayHaveHeldWhatItsAddressNames() {
        String named = "{'fullUrl':'http://a.example/fhir/MedicationRequest/5','search':{'mode':'match'}}";
        PatientRecord record = Chart.read(
                "{'resourceType':'Bundle','type':'searchset'," + ENTRY.replaceFirst("]$", "," + named + "]") + "}");
        assertThat(record.notices()).containsExactly("page-missing");
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::kind)
                .contains("anticoagulant")
                .doesNotContain("systolic", "atrial-fibrillation");
        String other = named.replace("MedicationRequest", "Appointment");
        assertThat(Chart.read("{'resourceType':'Bundle','type':'searchset',"
                                + ENTRY.replaceFirst("]$", "," + other + "]") + "}")
                        .notices())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"403 Forbidden, true", "500, true", "404 Not Found, false", "410 Gone, false", "200 OK, false"})
    void aRequestOfABatchThatFailedIsASearchThatFailed(String status, boolean failed) {
        String answer = "{'request':{'method':'GET','url':'MedicationRequest?patient=p'},'response':{'status':'"
                + status + "','outcome':{'resourceType':'OperationOutcome'}}}";
        PatientRecord record = Chart.read("{'resourceType':'Bundle','type':'batch-response',"
                + ENTRY.replaceFirst("]$", "," + answer + "]") + "}");
        assertThat(record.notices().contains("search-failed")).isEqualTo(failed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle", "parameters", "part", "report", "array"})
    void whatStandsInSomethingElseIsFound(String holder) {
        String pressure = Chart.pressure("o", 180, "");
        String document = switch (holder) {
            case "bundle" -> Document.bundle(Document.PATIENT, Document.bundle(pressure));
            case "parameters" ->
                "{'resourceType':'Parameters','parameter':[{'name':'a','resource':" + Document.PATIENT
                        + "},{'name':'b','resource':" + pressure + "}]}";
            case "part" ->
                "{'parameter':[{'name':'a','part':[{'name':'b','resource':"
                        + Document.bundle(Document.PATIENT, pressure) + "}]}],'resourceType':'Parameters'}";
            case "array" -> "[" + Document.PATIENT + ",[" + pressure + "]]";
            default ->
                Document.bundle(
                        Document.PATIENT,
                        "{'resourceType':'DiagnosticReport','id':'r','status':'final','subject':{'reference':'Patient/p'},"
                                + "'effectiveDateTime':'2022-05-01','result':[{'reference':'#o'}],'contained':["
                                + pressure.replace("'subject':{'reference':'Patient/p'},", "")
                                        .replace("'status':'final',", "")
                                        .replace(",'effectiveDateTime':'2022-05-01'", "")
                                + "]}");
        };
        PatientRecord record = Chart.read(document);
        assertThat(Document.facts(record, Measured.class)).hasSize(1);
        assertThat(Document.reasons(record)).isEmpty();
    }

    @Test
    void whatAReportSaysItselfOfAContainedResultStands() {
        String report =
                "{'resourceType':'DiagnosticReport','id':'r','status':'final','subject':{'reference':'Patient/p'},'contained':["
                        + Chart.pressure("o", 180, "").replace("final", "preliminary") + "]}";
        assertThat(Document.reasons(Chart.holding(report))).isEqualTo(List.of("preliminary"));
    }

    @Test
    void aMedicineInACarePlanIsNamedAsNotUnderstood() {
        String plan =
                "{'resourceType':'CarePlan','id':'cp','status':'active','intent':'plan','subject':{'reference':'Patient/p'},"
                        + "'activity':[{'detail':{'status':'in-progress','productCodeableConcept':{'text':'DRUG'}}}]}";
        assertThat(Document.facts(Chart.holding(plan.replace("DRUG", "apixaban")), NotUnderstood.class))
                .extracting(NotUnderstood::kind, NotUnderstood::what)
                .containsExactly(tuple("anticoagulant", "status-unclear"));
        assertThat(Document.facts(Chart.holding(plan.replace("DRUG", "aspirin")), NotUnderstood.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'result':[{'reference':'Observation/none'}]",
                "'result':[{'reference':'Observation/o'},{'reference':'urn:uuid:none'}]",
                "'result':[{'display':'blood pressure'}]",
                "'presentedForm':[{'contentType':'application/pdf'}]"
            })
    void aReportWithoutItsResultMayTellAnything(String members) {
        PatientRecord record = Chart.holding(Chart.pressure("o", 180, ""), report("8480-6", members));
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::kind, NotUnderstood::what)
                .containsExactly(tuple("systolic", "result-missing"));
        assertThat(Document.facts(
                        Chart.holding(Chart.pressure("o", 180, ""), report("34117-2", members)), NotUnderstood.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Observation/o", "Observation/o/_history/1", "http://a.example/fhir/Observation/o"})
    void aReportWhoseResultIsThereSaysNothingMore(String reference) {
        PatientRecord record = Chart.holding(
                Chart.pressure("o", 180, ""), report("8480-6", "'result':[{'reference':'" + reference + "'}]"));
        assertThat(Document.facts(record, NotUnderstood.class)).isEmpty();
    }

    private static String report(String code, String members) {
        return "{'resourceType':'DiagnosticReport','id':'r','status':'final','subject':{'reference':'Patient/p'},"
                + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}]}," + members + "}";
    }
}
