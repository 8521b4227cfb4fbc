package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders: a warning where aldesleukin is drafted against the evidence, and nothing else (T6). */
class OrdersTest {

    private static final String SELECT = "/cds-services/rationale-order-select";
    private static final String SIGN = "/cds-services/rationale-order-sign";
    private static final String ALDESLEUKIN =
            "{'resourceType':'MedicationRequest','id':'il2','medicationCodeableConcept':{'text':'aldesleukin'},'subject':{'reference':'Patient/p1'}}";
    private static final String ASPIRIN =
            "{'resourceType':'MedicationRequest','id':'asa','medicationCodeableConcept':{'text':'aspirin'}}";

    private final Service service = new Service();

    @Test
    void warnsWhereAldesleukinIsSignedAndOffersToRemoveTheDraft() {
        JsonNode cards =
                service.post(SIGN, order("order-sign", ALDESLEUKIN, ASPIRIN)).cards();
        assertThat(cards).hasSize(1);
        JsonNode card = cards.get(0);
        assertThat(card.path("indicator").asText()).isEqualTo("warning");
        assertThat(card.path("summary").asText()).startsWith("Interleukin-2 is not recommended");
        assertThat(card.at("/suggestions/0/actions/0/type").asText()).isEqualTo("delete");
        assertThat(card.at("/suggestions/0/actions/0/resourceId").asText()).isEqualTo("MedicationRequest/il2");
        assertThat(card.path("suggestions")).hasSize(1);
        assertThat(card.at("/source/topic/code").asText()).isEqualTo("il2");
    }

    @Test
    void saysTheSameForSomebodyForWhomItWasNeverMeant() {
        ObjectNode request = order("order-sign", ALDESLEUKIN);
        ((ObjectNode) request.at("/prefetch/cd4/entry/0/resource/valueQuantity")).put("value", 700);
        assertThat(service.post(SIGN, request).cards().get(0).path("indicator").asText())
                .isEqualTo("warning");
    }

    @Test
    void isSilentWhereAnythingElseIsOrderedEvenWithoutData() {
        ObjectNode request = order("order-sign", ASPIRIN);
        request.remove("prefetch");
        Service.Answered answered = service.post(SIGN, request);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text()).isEqualTo("{\"cards\":[]}");
        assertThat(service.lastOutcome()).isEqualTo(HookObserver.Outcome.SILENT);
        assertThat(service.evaluations).isEmpty();
    }

    @Test
    void refusesToJudgeAnOrderOfAldesleukinWithoutData() {
        ObjectNode request = order("order-sign", ALDESLEUKIN);
        request.remove("prefetch");
        assertThat(service.post(SIGN, request).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'MedicationRequest','id':'il2','medication':{'concept':{'text':'aldesleukin'}}}",
                "{'resourceType':'MedicationRequest','id':'il2','medication':{'reference':{'reference':'Medication/m'}}}",
                "{'resourceType':'MedicationOrder','id':'il2','medicationCodeableConcept':{'text':'aldesleukin'}}"
            })
    void refusesADraftOfAnotherVersionOfFhirByItsName(String draft) {
        Service.Answered answered = service.post(SIGN, order("order-sign", draft));
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.text()).contains("context.draftOrders: The input is not FHIR R4");
    }

    @Test
    void judgesWhatIsSelectedOnly() {
        ObjectNode request = order("order-select", ALDESLEUKIN, ASPIRIN);
        select(request, "MedicationRequest/asa");
        assertThat(service.post(SELECT, request).cards()).isEmpty();
        select(request, "MedicationRequest/il2");
        assertThat(service.post(SELECT, request).cards()).hasSize(1);
    }

    @Test
    void refusesASelectionThatNamesNoDraft() {
        ObjectNode request = order("order-select", ALDESLEUKIN);
        select(request, "MedicationRequest/other");
        assertThat(service.post(SELECT, request).problems()).anyMatch(problem -> problem.contains("names no order"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'MedicationRequest','id':'il2','medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'L03AC01'}]}}",
                "{'resourceType':'MedicationRequest','id':'il2','medicationReference':{'reference':'Medication/m','display':'Aldesleukin 22 million IU'}}",
                "{'resourceType':'MedicationRequest','id':'il2','status':'active','intent':'order','medicationCodeableConcept':{'text':'Proleukin'}}",
                "{'resourceType':'MedicationRequest','id':'il2','contained':[{'resourceType':'Medication','id':'m','code':{'text':'aldesleukin'}}],'medicationReference':{'reference':'#m'}}"
            })
    void recognisesADraftHoweverIncomplete(String draft) {
        assertThat(service.post(SIGN, order("order-sign", draft)).cards()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'MedicationRequest','id':'m','status':'cancelled','medicationCodeableConcept':{'text':'aldesleukin'}}",
                "{'resourceType':'MedicationRequest','id':'m','doNotPerform':true,'medicationCodeableConcept':{'text':'aldesleukin'}}",
                "{'resourceType':'ServiceRequest','id':'s','code':{'text':'aldesleukin level'}}"
            })
    void isSilentOnADraftThatProposesNothing(String draft) {
        assertThat(service.post(SIGN, order("order-sign", draft)).text()).isEqualTo("{\"cards\":[]}");
    }

    @Test
    void tellsTwoDraftsApart() {
        JsonNode suggestions = service.post(
                        SIGN, order("order-sign", ALDESLEUKIN, ALDESLEUKIN.replace("'il2'", "'again'")))
                .cards()
                .get(0)
                .path("suggestions");
        assertThat(List.of(
                        suggestions.at("/0/label").asText(),
                        suggestions.at("/1/label").asText()))
                .containsExactly(
                        "Remove the draft of aldesleukin, MedicationRequest/again",
                        "Remove the draft of aldesleukin, MedicationRequest/il2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:uuid:aaaaaaaa-0000-4000-8000-000000000002", "https://ehr.example.org/fhir/x", ""})
    void saysOfADraftWithoutAnIdThatItCannotBeRemoved(String fullUrl) {
        ObjectNode request = order("order-sign", ALDESLEUKIN.replace("'id':'il2',", ""));
        ((ObjectNode) request.at("/context/draftOrders/entry/0")).put("fullUrl", fullUrl);
        JsonNode card = service.post(SIGN, request).cards().get(0);
        assertThat(card.path("indicator").asText()).isEqualTo("warning");
        assertThat(card.has("suggestions")).isFalse();
        assertThat(card.path("detail").asText()).contains("A draft without an id cannot be removed from here");
    }

    @Test
    void offersToRemoveNoDraftThatCannotBeNamed() {
        JsonNode card = service.post(SIGN, order("order-sign", ALDESLEUKIN.replace("'id':'il2',", "")))
                .cards()
                .get(0);
        assertThat(card.has("suggestions")).isFalse();
        assertThat(card.path("indicator").asText()).isEqualTo("warning");
    }

    @Test
    void warnsOnTheEvidenceOfTwoThousandThreeToo() {
        Service then = new Service(Options.evidence(LocalDate.of(2003, 12, 31)));
        JsonNode card =
                then.post(SIGN, order("order-sign", ALDESLEUKIN)).cards().get(0);
        assertThat(card.path("indicator").asText()).isEqualTo("warning");
        assertThat(card.path("summary").asText()).startsWith("Interleukin-2 only within a trial");
    }

    @Test
    void isSilentForSomebodyOfWhomTheGuidelineDoesNotSpeak() {
        ObjectNode request = order("order-sign", ALDESLEUKIN);
        Service.prefetched(request, Patients.unknown());
        assertThat(service.post(SIGN, request).text()).isEqualTo("{\"cards\":[]}");
        assertThat(service.decisions).hasSize(1);
    }

    @Test
    void givesOrdersAndChartsCardsOfDifferentNames() {
        JsonNode signed =
                service.post(SIGN, order("order-sign", ALDESLEUKIN)).cards().get(0);
        JsonNode seen = service.post(
                        "/cds-services/rationale-patient-view",
                        Service.prefetched(Service.patientView("p1"), Patients.poorResponder()))
                .cards()
                .get(0);
        assertThat(signed.path("uuid")).isNotEqualTo(seen.path("uuid"));
    }

    private static ObjectNode order(String hook, String... drafts) {
        ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder())
                .put("hook", hook);
        ObjectNode bundle =
                request.withObjectProperty("context").putObject("draftOrders").put("resourceType", "Bundle");
        for (String draft : drafts) {
            bundle.withArrayProperty("entry").addObject().set("resource", Service.json(draft));
        }
        return request;
    }

    private static void select(ObjectNode request, String name) {
        request.withObjectProperty("context").putArray("selections").add(name);
    }
}
