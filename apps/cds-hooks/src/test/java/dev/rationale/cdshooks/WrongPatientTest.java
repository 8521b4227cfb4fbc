package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.FhirFetch.Fetched;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data of somebody else anywhere ends the call: R17 and T5. */
class WrongPatientTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";

    private final Service service = new Service();
    private final ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'Observation','id':'o','subject':{'reference':'Patient/p2'}}",
                "{'resourceType':'Observation','id':'o','subject':{'reference':'Patient/p2/_history/1'}}",
                "{'resourceType':'Observation','id':'o','subject':{'reference':'https://ehr.example.org/fhir/Patient/p2'}}",
                "{'resourceType':'Observation','id':'o','subject':{'reference':'https://other.example.org/fhir/Patient/p1'}}",
                "{'resourceType':'Observation','id':'o','subject':{'reference':'urn:uuid:2'}}",
                "{'resourceType':'AllergyIntolerance','id':'a','patient':{'reference':'Patient/p2'}}",
                "{'resourceType':'ResearchSubject','id':'r','individual':{'reference':'Patient/p2'}}",
                "{'resourceType':'Patient','id':'p2'}",
                "{'resourceType':'Patient'}",
                "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Patient','id':'p2'}}]}}]}",
                "{'resourceType':'Bundle','entry':[{'fullUrl':'urn:uuid:p1','resource':{'resourceType':'Patient','id':'p2'}},{'resource':{'resourceType':'Observation','subject':{'reference':'urn:uuid:p1'}}}]}"
            })
    void refusesTheWholeCall(String foreign) {
        request.put("fhirServer", "https://ehr.example.org/fhir");
        request.withObjectProperty("prefetch").set("anything", Service.json(foreign));
        assertRefused(service.post(VIEW, request));
    }

    @Test
    void refusesACodedResultOfSomebodyElseUnderAKeyOfOurs() {
        ObjectNode count = (ObjectNode) request.at("/prefetch/cd4/entry/0/resource/subject");
        count.put("reference", "p2");
        assertRefused(service.post(VIEW, request));
    }

    @Test
    void refusesADraftForSomebodyElse() {
        ObjectNode order = request.put("hook", "order-sign");
        order.withObjectProperty("context")
                .set(
                        "draftOrders",
                        Service.json(
                                "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'ServiceRequest','id':'s','subject':{'reference':'Patient/p2'}}}]}"));
        assertRefused(service.post("/cds-services/rationale-order-sign", order));
    }

    @Test
    void refusesWhatAServerGaveForSomebodyElse() {
        request.withObjectProperty("prefetch").remove("cd4");
        request.put("fhirServer", "https://ehr.example.org/fhir");
        request.set(
                "fhirAuthorization",
                Service.json("{'access_token':'t','token_type':'Bearer','expires_in':300,'scope':'s','subject':'s'}"));
        FhirFetch mixedUp = wanted -> new Fetched(
                Map.of(
                        "cd4",
                        List.of(Service.page(
                                "cd4",
                                Service.json("{'resourceType':'Observation','subject':{'reference':'Patient/p2'}}")))),
                Map.of());
        Service fetching = new Service(Service.OPTIONS, Service.fetching(mixedUp));
        assertThat(fetching.post(VIEW, request).status()).isEqualTo(400);
        assertThat(fetching.lastOutcome()).isEqualTo(HookObserver.Outcome.WRONG_PATIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Patient/p1", "https://ehr.example.org/fhir/Patient/p1", "Patient/p1/_history/3", "Group/g"})
    void takesEveryWayToNameTheRightOne(String reference) {
        request.put("fhirServer", "https://ehr.example.org/fhir/");
        request.withObjectProperty("prefetch")
                .set(
                        "more",
                        Service.json("{'resourceType':'Observation','id':'x','subject':{'reference':'%s'}}"
                                .formatted(reference)));
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
    }

    private void assertRefused(Service.Answered answered) {
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.json().at("/issue/0/code").asText()).isEqualTo("conflict");
        assertThat(answered.text()).doesNotContain("p2");
        assertThat(service.lastOutcome()).isEqualTo(HookObserver.Outcome.WRONG_PATIENT);
        assertThat(service.evaluations).isEmpty();
    }
}
