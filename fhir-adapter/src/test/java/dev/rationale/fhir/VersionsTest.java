package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several versions of one resource the newest counts; what makes it one is its full URL. */
class VersionsTest {

    private static final String URL = "http://a.example/fhir/Observation/o";
    private static final String PERSON = Chart.entry("http://a.example/fhir/Patient/p", Document.PATIENT);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'meta':{'versionId':'2'};'meta':{'versionId':'1'}",
                "'meta':{'versionId':'10'};'meta':{'versionId':'9'}",
                "'meta':{'lastUpdated':'2022-06-01T00:00:00Z'};'meta':{'lastUpdated':'2022-05-31T23:59:59Z'}",
                "'meta':{'lastUpdated':'2022-06-01T00:30:00+02:00'};'meta':{'lastUpdated':'2022-05-31T22:00:00Z'}",
                "'meta':{'versionId':'b','lastUpdated':'2022-06-02T00:00:00Z'};'meta':{'versionId':'c','lastUpdated':'2022-06-01T00:00:00Z'}"
            })
    void theNewestOfTwoVersionsCountsInAnyOrder(String newer, String older) {
        String first = Chart.entry(URL, Chart.pressure("o", 180, newer));
        String second = Chart.entry(URL, Chart.pressure("o", 120, older));

        for (String document : List.of(
                Chart.bundle("collection", PERSON, first, second), Chart.bundle("collection", PERSON, second, first))) {
            PatientRecord record = Chart.read(document);
            assertThat(values(record)).containsExactly(180.0);
            assertThat(Document.reasons(record)).containsExactly("superseded");
        }
    }

    @Test
    void aHistoryWithoutVersionsIsToldNewestFirst() {
        PatientRecord record = Chart.read(Chart.bundle(
                "history",
                PERSON,
                Chart.entry(URL, Chart.pressure("o", 180, "")),
                Chart.entry(URL, Chart.pressure("o", 120, ""))));
        assertThat(values(record)).containsExactly(180.0);
    }

    @Test
    void aHistoryTellsTheVersionsOfResourcesThatDoNotSayThem() {
        String old = "{'fullUrl':'" + URL + "','response':{'etag':'W/\"1\"'},'resource':".replace("\"", "\\\"")
                + Chart.pressure("o", 120, "") + "}";
        String recent = "{'response':{'status':'200','etag':'W/\"2\"'},'resource':".replace("\"", "\\\"")
                + Chart.pressure("o", 180, "") + ",'fullUrl':'" + URL + "/_history/2'}";
        assertThat(values(Chart.read(Chart.bundle("history", old, recent, PERSON))))
                .containsExactly(180.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'request':{'method':'DELETE','url':'Observation/o'}",
                "'request':{'method':'DELETE','url':'Observation/o'},'response':{'status':'204','lastModified':'2022-07-01T00:00:00Z'}",
                "'fullUrl':'http://a.example/fhir/Observation/o','request':{'method':'DELETE','url':'http://a.example/fhir/Observation/o'}",
                "'request':{'method':'DELETE','url':'Observation/o/_history/3'},'response':{'etag':'W/3'}",
                "'fullUrl':'http://a.example/fhir/Observation/o','request':{'method':'DELETE'}"
            })
    void whatWasDeletedIsGone(String deletion) {
        PatientRecord record = Chart.read(
                Chart.bundle("history", "{" + deletion + "}", PERSON, Chart.entry(URL, Chart.pressure("o", 180, ""))));
        assertThat(values(record)).isEmpty();
        assertThat(Document.reasons(record)).containsExactlyInAnyOrder("deleted", "superseded");
    }

    @Test
    void whatWasWrittenAgainAfterItsDeletionIsThere() {
        PatientRecord record = Chart.read(Chart.bundle(
                "history",
                PERSON,
                Chart.entry(URL, Chart.pressure("o", 180, "'meta':{'versionId':'3'}")),
                "{'request':{'method':'DELETE','url':'Observation/o'},'response':{'etag':'W/2'}}",
                Chart.entry(URL, Chart.pressure("o", 120, "'meta':{'versionId':'1'}"))));
        assertThat(values(record)).containsExactly(180.0);
    }

    @Test
    void anEntryInErrorTakesTheOlderOnesBack() {
        String wrong = Chart.pressure("o", 180, "'meta':{'versionId':'2'}").replace("final", "entered-in-error");
        PatientRecord record = Chart.read(Chart.bundle(
                "history",
                PERSON,
                Chart.entry(URL, Chart.pressure("o", 180, "'meta':{'versionId':'1'}")),
                Chart.entry(URL, wrong)));
        assertThat(values(record)).isEmpty();
        assertThat(Chart.leftOut(record))
                .containsExactly("Observation/o status-not-valid", "Observation/o/_history/1 superseded");
    }

    @Test
    void anEntryInErrorIsTheLastOneEvenIfNothingElseSaysSo() {
        String wrong = Chart.pressure("o", 180, "").replace("final", "entered-in-error");
        assertThat(values(Chart.holding(wrong, Chart.pressure("o", 180, "")))).isEmpty();
    }

    @Test
    void aMedicineThatWasStoppedSinceIsStopped() {
        String since = "'effectivePeriod':{'start':'2020-01-10'},'meta':{'versionId':'1'}," + Chart.APIXABAN;
        String until = "'effectivePeriod':{'start':'2020-01-10','end':'2022-01-01'},'meta':{'versionId':'2'},"
                + Chart.APIXABAN;
        PatientRecord record = Chart.holding(
                Chart.medicine("MedicationStatement", "active", since),
                Chart.medicine("MedicationStatement", "stopped", until));
        assertThat(Document.facts(record, Treated.class))
                .extracting(Treated::running, Treated::until)
                .containsExactly(tuple(false, When.on(LocalDate.of(2022, 1, 1))));
    }

    @Test
    void twoServersMayUseOneId() {
        PatientRecord record = Chart.read(Chart.bundle(
                "collection",
                PERSON,
                Chart.entry(URL, Chart.pressure("o", 180, "")),
                Chart.entry(
                        URL.replace("a.example", "b.example"),
                        Chart.pressure("o", 120, "'effectiveDateTime':'2021-05-01'"))));
        assertThat(values(record)).containsExactlyInAnyOrder(180.0, 120.0);
        assertThat(Document.facts(record, Measured.class))
                .extracting(Measured::sources)
                .containsExactlyInAnyOrder(List.of(URL), List.of(URL.replace("a.example", "b.example")));
    }

    @Test
    void twoEntriesWithUrnsAreTwoResourcesWhateverTheirIds() {
        PatientRecord record = Chart.read(Chart.bundle(
                "collection",
                Chart.entry("urn:uuid:1", Document.PATIENT),
                Chart.entry("urn:uuid:2", Chart.pressure("o", 180, "")),
                Chart.entry("urn:uuid:3", Chart.pressure("o", 120, ""))));
        assertThat(values(record)).containsExactlyInAnyOrder(180.0, 120.0);
    }

    @Test
    void aCopyWithoutAUrlIsTheResourceThatItIsACopyOf() {
        String other = URL.replace("a.example", "b.example");
        PatientRecord record = Chart.read(
                Chart.bundle(
                        "searchset",
                        PERSON,
                        Chart.entry(URL, Chart.pressure("o", 180, "'meta':{'tag':[{'code':'x'}]}")),
                        Chart.entry(other, Chart.pressure("o", 120, ""))),
                Chart.pressure("o", 180, ""));
        assertThat(values(record)).containsExactlyInAnyOrder(180.0, 120.0);
        assertThat(Document.reasons(record)).containsExactly("duplicate");
    }

    @Test
    void whichOfTwoVersionsIsTheNewestMayNotBeKnown() {
        PatientRecord record = Chart.holding(Chart.pressure("o", 180, ""), Chart.pressure("o", 120, ""));
        assertThat(values(record)).isEmpty();
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::kind, NotUnderstood::what)
                .containsExactly(tuple("systolic", "version-unclear"));
    }

    @Test
    void resultsOfOneOrderShareItsAccessionNumberAndStayTwo() {
        String shared = "'identifier':[{'type':{'coding':[{'code':'ACSN'}]},'system':'urn:lab','value':'A1'}]";
        assertThat(values(Chart.holding(Chart.pressure("a", 180, shared), Chart.pressure("b", 120, shared))))
                .containsExactlyInAnyOrder(180.0, 120.0);
    }

    @Test
    void resultsOfOtherDaysUnderOneIdentifierStayTwo() {
        String same = "'identifier':[{'system':'urn:lab','value':'A1'}]";
        assertThat(values(Chart.holding(
                        Chart.pressure("a", 180, same),
                        Chart.pressure("b", 120, same + ",'effectiveDateTime':'2021-05-01'"))))
                .containsExactlyInAnyOrder(180.0, 120.0);
    }

    @Test
    void aCorrectedResultUnderTheSameIdentifierReplacesTheFirst() {
        String same = "'identifier':[{'system':'urn:lab','value':'A1'}]";
        PatientRecord record = Chart.holding(
                Chart.pressure("a", 180, same).replace("final", "corrected"), Chart.pressure("b", 120, same));
        assertThat(values(record)).containsExactly(180.0);
        assertThat(Chart.leftOut(record)).containsExactly("Observation/b superseded");
    }

    @Test
    void patientsOfTwoServersAreOnePersonOnlyIfTheyShareAnIdentifier() {
        String identified =
                Document.PATIENT.replace("'id':'p'", "'id':'p','identifier':[{'system':'urn:mrn','value':'7'}]");
        String b = "http://b.example/fhir/";
        String[] entries = {
            Chart.entry("http://a.example/fhir/Patient/p", identified),
            Chart.entry(b + "Patient/p", identified),
            Chart.entry(b + "Observation/o", Chart.pressure("o", 180, ""))
        };
        assertThat(values(Chart.read(Chart.bundle("collection", entries)))).containsExactly(180.0);

        entries[1] = Chart.entry(b + "Patient/p", Document.PATIENT.replace("1965", "1971"));
        assertThatThrownBy(() -> Chart.read(Chart.bundle("collection", entries)))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("http://b.example/fhir/Patient/p");
        ReadOptions chosen =
                new ReadOptions(Optional.of("http://b.example/fhir/Patient/p"), ReadOptions.DEFAULT.zone());
        assertThat(values(Chart.read(chosen, Chart.bundle("collection", entries))))
                .containsExactly(180.0);
        ReadOptions other = new ReadOptions(Optional.of("http://a.example/fhir/Patient/p"), ReadOptions.DEFAULT.zone());
        assertThat(values(Chart.read(other, Chart.bundle("collection", entries))))
                .isEmpty();
    }

    private static List<Double> values(PatientRecord record) {
        return Document.facts(record, Measured.class).stream()
                .map(Measured::value)
                .map(Bounds::lower)
                .toList();
    }
}
