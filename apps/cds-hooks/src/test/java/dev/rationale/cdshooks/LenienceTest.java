package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call does not need is not looked at, and what it needs is asked for by its name. */
class LenienceTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final String SIGN = "/cds-services/rationale-order-sign";

    private final Service service = new Service();
    private final ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'token_type':'bearer','access_token':'t','scope':'s','subject':'c'}",
                "{'access_token':'t'}",
                "{'access_token':'t','token_type':'mac','expires_in':300,'scope':'s','subject':'c'}",
                "{'access_token':'t','token_type':'Bearer','expires_in':'300'}",
                "{'access_token':'t','token_type':'Bearer','expires_in':-1,'scope':null,'subject':''}",
                "{}",
                "{'access_token':null}",
                "[]",
                "'opaque'",
                "null"
            })
    void anAuthorizationThatIsNotNeededIsNotLookedAt(String authorization) {
        request.put("fhirServer", "https://ehr.example.org/fhir");
        request.set("fhirAuthorization", value(authorization));
        assertThat(service.post(VIEW, request).cards()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "''",
                "'ehr.example.org'",
                "'http://ehr.example.org/fhir'",
                "'https://user:pw@ehr'",
                "'ftp://ehr'",
                "'https://ehr/?q=1'",
                "7"
            })
    void aServerThatIsNotNeededIsNotLookedAt(String server) {
        request.set("fhirServer", value(server));
        assertThat(service.post(VIEW, request).cards()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "fhirServer,http://ehr.example.org/fhir,is not https",
        "fhirServer,ehr.example.org,is no absolute URL",
        "fhirServer,https://user:pw@ehr,is no absolute URL",
        "fhirAuthorization.token_type,mac,is another type",
        "fhirAuthorization.access_token,,is empty"
    })
    void whereItIsNeededItIsSaidWhatIsWrongWithIt(String member, String value, String said) {
        request.withObjectProperty("prefetch").remove("cd4");
        request.put("fhirServer", "https://ehr.example.org/fhir");
        request.set("fhirAuthorization", Service.json("{'access_token':'t','token_type':'Bearer'}"));
        ObjectNode holder = member.contains(".") ? request.withObjectProperty("fhirAuthorization") : request;
        holder.put(member.replaceFirst(".*\\.", ""), value == null ? "" : value);
        Service.Answered answered = service.post(VIEW, request);
        assertThat(answered.status()).isEqualTo(412);
        assertThat(answered.problems())
                .anyMatch(problem -> problem.contains("'cd4'"))
                .anyMatch(problem -> problem.contains("'" + member + "'") && problem.contains(said));
    }

    @Test
    void whereATokenIsNeededAServerIsNeededBesideIt() {
        request.withObjectProperty("prefetch").remove("cd4");
        request.set("fhirAuthorization", Service.json("{'access_token':'t','token_type':'Bearer'}"));
        assertThat(service.post(VIEW, request).problems())
                .anyMatch(problem -> problem.contains("'fhirServer' is missing"));
    }

    @Test
    void aTokenLentForSomebodyElseIsAMixUp() {
        request.set("fhirAuthorization", Service.json("{'access_token':'t','patient':'somebody-else'}"));
        assertThat(service.post(VIEW, request).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fhirServer", "fhirAuthorization", "extension", "something"})
    void aMemberThatIsNullIsAbsent(String member) {
        assertThat(service.post(VIEW, request.putNull(member)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"encounterId", "extension", "selections", "draftOrders", "something"})
    void aMemberOfTheContextThatIsNullIsAbsent(String member) {
        request.withObjectProperty("context").putNull(member);
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
    }

    @Test
    void aPrefetchThatIsNullIsAbsentToo() {
        assertThat(service.post(VIEW, request.putNull("prefetch")).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "patientId"})
    void aMemberThatIsNeededAndNullIsMissing(String member) {
        request.withObjectProperty("context").putNull(member);
        assertThat(service.post(VIEW, request).problems())
                .containsExactly("'context." + member + "' is missing; expected a text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example.org/fhir/Practitioner/u1",
                "Practitioner/u1",
                "Practitioner/u1/_history/2",
                "http://ehr.example.org/PractitionerRole/1.2",
                "urn:oid:1.2.3",
                "nobody"
            })
    void whoIsLookingIsKeptAsItIsWritten(String user) {
        request.withObjectProperty("context").put("userId", user);
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
        assertThat(service.decisions.get(0).asker().user()).isEqualTo(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1", "Patient/p1", "https://ehr.example.org/fhir/Patient/p1"})
    void aPatientIsNamedInAnyForm(String patient) {
        request.withObjectProperty("context").put("patientId", patient);
        assertThat(service.post(VIEW, request).cards()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "'x'", "[]", "{'x':1}", "{'resourceType':'Bundle','entry':7}"})
    void aKeyThatNobodyAskedForIsNotLookedAt(String value) {
        request.withObjectProperty("prefetch").set("other", value(value));
        assertThat(service.post(VIEW, request).cards()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '"',
            value = {
                "cd4 ! {'x':1}",
                "hiv-rna ! []",
                "conditions ! 'text'",
                "medication-requests ! {'resourceType':'Bundle','entry':{'a':1}}",
                "trials ! 7",
                "toxoplasma ! {'resourceType':''}"
            })
    void aBrokenValueIsRefusedByTheNameOfItsKey(String key, String value) {
        request.withObjectProperty("prefetch").set(key, value(value));
        refusedBy(key, service.post(VIEW, request), 400);
    }

    @Test
    void allBrokenValuesAreToldAtOnce() {
        request.withObjectProperty("prefetch").put("cd4", 1).put("hiv-rna", 2);
        assertThat(service.post(VIEW, request).problems()).hasSize(2);
    }

    @Test
    void aKeyThatMayBeAPatientsNameIsNotSaidAgain() {
        String body = request.toString().replace("\"trials\":", "\"Jane Doe\":{\"a\":1,\"a\":2},\"trials\":");
        assertThat(service.post(VIEW, body, Map.of()).text()).doesNotContain("Jane");
    }

    @Test
    void whatBelongsToSomebodyElseIsRefusedByTheNameOfItsKey() {
        ((ObjectNode) request.at("/prefetch/hiv-rna/entry/0/resource/subject")).put("reference", "Patient/p2");
        refusedBy("hiv-rna", service.post(VIEW, request), 400);
    }

    @Test
    void whatIsOfAnotherVersionIsRefusedByTheNameOfItsKey() {
        request.withObjectProperty("prefetch")
                .set(
                        "medication-statements",
                        Service.json(
                                "{'resourceType':'MedicationOrder','id':'m','patient':{'reference':'Patient/p1'}}"));
        refusedBy("medication-statements", service.post(VIEW, request), 400);
    }

    @Test
    void whatIsNoJsonIsRefusedByTheNameOfItsKey() {
        String body = request.toString().replaceFirst("\"hiv-rna\":\\{", "\"hiv-rna\":{\"id\":1,\"id\":2,");
        refusedBy("hiv-rna", service.post(VIEW, body, Map.of()), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{'resourceType':'Bundle','type':'searchset','total':0}",
                "{'resourceType':'Bundle','entry':[]}",
                "{'resourceType':'Organization','id':'p1'}",
                "{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'not-found'}]}"
            })
    void nothingIsSaidOfAPatientWhoIsNotThere(String value) {
        request.withObjectProperty("prefetch").set("patient", value(value));
        refusedBy("patient", service.post(VIEW, request), 412);
    }

    @Test
    void aPatientInASearchsetIsThere() {
        JsonNode patient = request.at("/prefetch/patient");
        request.withObjectProperty("prefetch")
                .putObject("patient")
                .put("resourceType", "Bundle")
                .putArray("entry")
                .addObject()
                .set("resource", patient);
        assertThat(service.post(VIEW, request).cards()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '"',
            value = {
                "deceasedBoolean ! true",
                "deceasedDateTime ! '2025-03-01'",
                "deceasedDateTime ! '2025-03'",
                "deceasedDateTime ! '2025'",
                "deceasedDateTime ! '2025-03-01T10:00:00Z'"
            })
    void nobodyIsAdvisedOnTheDead(String member, String value) {
        ((ObjectNode) request.at("/prefetch/patient")).set(member, value(value));
        assertThat(service.post(VIEW, request).text()).isEqualTo("{\"cards\":[]}");
        ObjectNode signing = request.put("hook", "order-sign");
        signing.withObjectProperty("context")
                .set(
                        "draftOrders",
                        Service.json(
                                "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'MedicationRequest','id':'d','medicationCodeableConcept':{'text':'aldesleukin'}}}]}"));
        assertThat(service.post(SIGN, signing).text()).isEqualTo("{\"cards\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trials", "toxoplasma", "adverse-events", "sulfonamide-allergy", "medication-dispenses"})
    void aKeyThatIsNotRequiredMayBeMissingAndIsCountedOnTheCard(String key) {
        request.withObjectProperty("prefetch").remove(key);
        JsonNode card = service.post(VIEW, request).cards().get(0);
        assertThat(card.path("detail").asText()).contains("Left out or not provided: 1");
        assertThat(service.evaluations.get(0).notices()).containsExactly("not-provided-" + key);
    }

    @Test
    void callsWithTheKeysThatAreAlwaysAskedForAreAnswered() {
        ObjectNode prefetch = request.withObjectProperty("prefetch");
        prefetch.retain(List.of("patient", "cd4", "hiv-rna", "conditions", "medication-requests"));
        assertThat(service.post(VIEW, request).cards()).hasSize(1);
    }

    private static void refusedBy(String key, Service.Answered answered, int status) {
        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.json().at("/issue/0/expression/0").asText()).isEqualTo("prefetch.'" + key + "'");
        assertThat(answered.problems().get(0)).contains("'" + key + "'");
    }

    private static JsonNode value(String text) {
        return Service.json("{'value':" + text + "}").path("value");
    }
}
