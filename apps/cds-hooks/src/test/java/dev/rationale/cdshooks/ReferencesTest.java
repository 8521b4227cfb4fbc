package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.FhirFetch.Failure;
import dev.rationale.cdshooks.FhirFetch.Fetched;
import dev.rationale.cdshooks.FhirFetch.Wanted;
import dev.rationale.engine.fact.Fact;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.PatientDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A medicine that is named by a reference: followed wherever it leads, as far as it may be, and never passed over in silence. */
class ReferencesTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final String SIGN = "/cds-services/rationale-order-sign";
    private static final String EHR = "https://ehr.example.org/fhir";
    private static final String ALDESLEUKIN = "{'resourceType':'Medication','id':'x2','code':{'text':'aldesleukin'}}";
    private static final String DOLUTEGRAVIR = "{'resourceType':'Medication','id':'x1','code':{'text':'dolutegravir'}}";

    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<String, String> held = new TreeMap<>();
    private final Service service = new Service(Service.OPTIONS, Service.fetching(this::fetch));

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "medications ! {'resourceType':'Bundle','entry':[{'resource':MED}]} ! Medication/x2",
                "order-medication ! MED ! Medication/x2",
                "medications ! {'resourceType':'Bundle','entry':[{'fullUrl':'https://ehr.example.org/fhir/Medication/x2','resource':MED}]} ! https://ehr.example.org/fhir/Medication/x2",
                "medications ! {'resourceType':'Bundle','entry':[{'fullUrl':'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0','resource':MED}]} ! urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0",
                "mixed ! {'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Organization','id':'o'}},{'resource':MED}]} ! Medication/x2/_history/3",
                "medication-requests ! {'resourceType':'Bundle','type':'searchset','total':0,'entry':[{'search':{'mode':'include'},'resource':MED}]} ! Medication/x2",
                "medication-dispenses ! {'resourceType':'Bundle','entry':[{'resource':MED}]} ! Medication/x2"
            })
    void aDraftIsUnderstoodByWhatLiesInAnyKey(String key, String value, String reference) {
        ObjectNode request = signing(draft("d1", reference));
        request.withObjectProperty("prefetch").set(key, Service.json(value.replace("MED", ALDESLEUKIN)));
        assertThat(warned(service.post(SIGN, request))).containsExactly("MedicationRequest/d1");
        assertThat(wanted).isEmpty();
    }

    @Test
    void aDraftIsUnderstoodByAMedicationBesideIt() {
        ObjectNode request = signing(draft("d1", "Medication/x2"), ALDESLEUKIN);
        assertThat(warned(service.post(SIGN, request))).containsExactly("MedicationRequest/d1");
    }

    @Test
    void aDraftIsUnderstoodByTheMedicationThatItContains() {
        String draft = draft("d1", "#x2").replace("'status'", "'contained':[" + ALDESLEUKIN + "],'status'");
        assertThat(warned(service.post(SIGN, signing(draft)))).containsExactly("MedicationRequest/d1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Medication/x2",
                "Medication/x2/_history/7",
                "https://ehr.example.org/fhir/Medication/x2",
                "https://EHR.example.org:443/fhir/Medication/x2",
                "https://ehr.example.org/fhir/Medication/x2/_history/1"
            })
    void aDraftIsUnderstoodByWhatTheServerIsAskedFor(String reference) {
        held.put("Medication/x2", ALDESLEUKIN);
        ObjectNode request = lending(signing(draft("d1", reference)));
        assertThat(warned(service.post(SIGN, request))).containsExactly("MedicationRequest/d1");
        assertThat(wanted).hasSize(1);
        assertThat(wanted.get(0).queries()).isEqualTo(Map.of("Medication/x2", "Medication/x2"));
        assertThat(wanted.get(0).token()).isEqualTo(Optional.of(new AccessToken("opaque")));
    }

    @Test
    void whatWasReadForADraftIsKeptWithTheDecision() {
        held.put("Medication/x2", ALDESLEUKIN);
        service.post(SIGN, lending(signing(draft("d1", "Medication/x2"))));
        assertThat(documents()).contains("prefetch/Medication/x2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Medication/x2",
                "https://elsewhere.example.org/fhir/Medication/x2",
                "https://ehr.example.org/fhirandmore/Medication/x2",
                "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0",
                "Medication?code=1",
                "Patient/p2",
                "#gone",
                "Medication/../Patient/p2"
            })
    void aDraftThatCannotBeFollowedIsNamed(String reference) {
        JsonNode cards =
                service.post(SIGN, lending(signing(draft("d1", reference)))).cards();
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).path("indicator").asText()).isEqualTo("info");
        assertThat(cards.get(0).path("summary").asText()).contains("MedicationRequest/d1");
        assertThat(wanted)
                .flatExtracting(one -> one.queries().values())
                .allMatch(query -> query.equals("Medication/x2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'medicationCodeableConcept':{}",
                "'medicationCodeableConcept':{'text':' '}",
                "'medicationCodeableConcept':{'coding':[{'system':'urn:local','code':'4711'}]}",
                "'medicationReference':{'identifier':{'value':'4711'}}",
                "'note':[]"
            })
    void aDraftThatNamesNoMedicineIsNamed(String medicine) {
        String draft = draft("d1", "").replace("'medicationReference':{'reference':''}", medicine);
        assertThat(service.post(SIGN, signing(draft)).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText()).contains("MedicationRequest/d1"));
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void aReadThatFailsIsNoSilence(Failure failure) {
        Service failing = new Service(
                Service.OPTIONS, Service.fetching(asked -> new Fetched(Map.of(), Map.of("Medication/x2", failure))));
        assertThat(failing.post(SIGN, lending(signing(draft("d1", "Medication/x2"))))
                        .cards())
                .hasSize(1);
    }

    @Test
    void aServerThatBringsSomethingElseIsNotBelieved() {
        held.put(
                "Medication/x2",
                "{'resourceType':'Bundle','entry':[{'resource':" + ALDESLEUKIN
                        + "},{'resource':{'resourceType':'Patient','id':'p2'}}]}");
        assertThat(service.post(SIGN, lending(signing(draft("d1", "Medication/x2"))))
                        .cards())
                .singleElement()
                .satisfies(card -> assertThat(card.path("indicator").asText()).isEqualTo("info"));
    }

    @Test
    void nothingIsReadWithoutAToken() {
        ObjectNode request = signing(draft("d1", "Medication/x2")).put("fhirServer", EHR);
        assertThat(service.post(SIGN, request).cards()).hasSize(1);
        assertThat(wanted).isEmpty();
    }

    @Test
    void ofSeveralDraftsEachIsToldApart() {
        ObjectNode request = signing(
                draft("d1", "Medication/gone"),
                draft("d2", "Medication/x2"),
                draft("d3", "Medication/lost"),
                ALDESLEUKIN);
        JsonNode cards = service.post(SIGN, request).cards();
        assertThat(cards).hasSize(2);
        assertThat(cards.get(0).path("indicator").asText()).isEqualTo("warning");
        assertThat(cards.get(1).path("summary").asText()).contains("2 drafts");
        assertThat(cards.get(1).path("detail").asText()).contains("MedicationRequest/d1, MedicationRequest/d3");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        Service.Answered answered =
                service.post(SIGN, signing(draft("d1", "Medication/x2")).toString(), Map.of("Accept-Language", "fr"));
        assertThat(answered.cards().get(0).path("summary").asText()).startsWith("Non vérifié");
    }

    @Test
    void aRecordIsUnderstoodByWhatTheServerIsAskedFor() {
        held.put("Medication/x1", DOLUTEGRAVIR);
        ObjectNode request = lending(viewing());
        refer(request, "Medication/x1");
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
        assertThat(facts()).extracting(Fact::type).contains("ArtExposure");
        assertThat(wanted).hasSize(1);
    }

    @Test
    void aRecordIsUnderstoodByAnotherKey() {
        ObjectNode request = viewing();
        refer(request, "Medication/x1");
        request.withObjectProperty("prefetch").set("medications", Service.json(DOLUTEGRAVIR));
        service.post(VIEW, request);
        assertThat(facts()).extracting(Fact::type).contains("ArtExposure");
    }

    @Test
    void ofAKeyThatNobodyAskedForMedicationsAloneAreRead() {
        ObjectNode request = viewing();
        refer(request, "Medication/x1");
        String more = "{'resourceType':'Bundle','entry':[{'resource':" + DOLUTEGRAVIR + "},"
                + "{'resource':{'resourceType':'MedicationRequest','id':'more','status':'active','intent':'order',"
                + "'subject':{'reference':'Patient/p1'},'authoredOn':'2020-01-01',"
                + "'medicationCodeableConcept':{'text':'aldesleukin'}}}]}";
        request.withObjectProperty("prefetch").set("more", Service.json(more));
        service.post(VIEW, request);
        assertThat(facts()).extracting(Fact::type).contains("ArtExposure").doesNotContain("Il2Exposure");
    }

    @Test
    void asManyAsAChartHasAreReadAndDraftsFirst() {
        ObjectNode request = lending(signing(draft("d1", "Medication/x2")));
        held.put("Medication/x2", ALDESLEUKIN);
        ObjectNode given = request.withObjectProperty("prefetch")
                .putObject("medication-administrations")
                .put("resourceType", "Bundle");
        for (int one = 0; one < 500; one++) {
            given.withArrayProperty("entry")
                    .addObject()
                    .set(
                            "resource",
                            Service.json(
                                    "{'resourceType':'MedicationAdministration','id':'a%d','status':'completed','subject':{'reference':'Patient/p1'},'effectiveDateTime':'2026-01-01','medicationReference':{'reference':'Medication/m%d'}}"
                                            .formatted(one, one)));
        }
        assertThat(warned(service.post(SIGN, request))).containsExactly("MedicationRequest/d1");
        assertThat(wanted.get(0).queries()).containsOnlyKeys("Medication/x2");
        assertThat(wanted.get(1).queries()).hasSize(50);
    }

    private Fetched fetch(Wanted asked) {
        wanted.add(asked);
        Map<String, List<FhirDocument>> pages = new TreeMap<>();
        Map<String, Failure> failures = new TreeMap<>();
        asked.queries().forEach((key, query) -> {
            if (held.containsKey(query)) {
                pages.put(key, List.of(Service.page(key, Service.json(held.get(query)))));
            } else {
                failures.put(key, Failure.UNREACHABLE);
            }
        });
        return new Fetched(pages, failures);
    }

    private List<Fact> facts() {
        return service.decisions.get(0).answer().record().facts();
    }

    private List<String> documents() {
        return ((PatientDocuments) service.decisions.get(0).answer().request().input())
                .record().stream().map(one -> one.role().text()).toList();
    }

    /** The drafts that a warning offers to remove. */
    private static List<String> warned(Service.Answered answered) {
        List<String> drafts = new ArrayList<>();
        answered.cards()
                .forEach(card -> card.path("suggestions")
                        .forEach(one ->
                                drafts.add(one.at("/actions/0/resourceId").asText())));
        assertThat(answered.cards().path(0).path("indicator").asText()).isEqualTo("warning");
        return drafts;
    }

    private static String draft(String id, String reference) {
        return "{'resourceType':'MedicationRequest','id':'%s','status':'draft','intent':'order','subject':{'reference':'Patient/p1'},'medicationReference':{'reference':'%s'}}"
                .formatted(id, reference);
    }

    private static ObjectNode viewing() {
        return Service.prefetched(Service.patientView("p1"), Patients.poorResponder());
    }

    private static ObjectNode signing(String... drafts) {
        ObjectNode request = viewing().put("hook", "order-sign");
        ObjectNode bundle =
                request.withObjectProperty("context").putObject("draftOrders").put("resourceType", "Bundle");
        for (String draft : drafts) {
            bundle.withArrayProperty("entry").addObject().set("resource", Service.json(draft));
        }
        return request;
    }

    /** The regimen on record names its medicine by a reference instead. */
    private static void refer(ObjectNode request, String reference) {
        ObjectNode art = (ObjectNode) request.at("/prefetch/medication-requests/entry/0/resource");
        art.remove("medicationCodeableConcept");
        art.putObject("medicationReference").put("reference", reference);
    }

    private static ObjectNode lending(ObjectNode request) {
        request.put("fhirServer", EHR);
        request.set("fhirAuthorization", Service.json("{'access_token':'opaque','token_type':'Bearer'}"));
        return request;
    }
}
