package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a request: R1 to R9, and what a body may not be. */
class RequestTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";

    private final Service service = new Service();
    private final ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());

    @Test
    void knowsOnlyItsServices() {
        Service.Answered answered = service.post("/cds-services/nobody", request);
        assertThat(answered.status()).isEqualTo(404);
        assertThat(answered.json().path("resourceType").asText()).isEqualTo("OperationOutcome");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Service.Answered answered = service.post(VIEW, Service.json("{'hook':'','prefetch':[],'context':null}"));
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.problems())
                .anyMatch(problem -> problem.contains("'hook'"))
                .anyMatch(problem -> problem.contains("'hookInstance' is missing"))
                .anyMatch(problem -> problem.contains("'context' is missing"))
                .anyMatch(problem -> problem.contains("'prefetch'"));
        assertThat(service.lastOutcome()).isEqualTo(HookObserver.Outcome.BAD_REQUEST);
    }

    @Test
    void refusesTheHookOfAnotherServiceAndNamesBoth() {
        Service.Answered answered = service.post(VIEW, request.put("hook", "order-select"));
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.problems())
                .anyMatch(problem -> problem.contains("'order-select'") && problem.contains("'patient-view'"));
    }

    @Test
    void quotesNoHookThatIsNone() {
        assertThat(service.post(VIEW, request.put("hook", "<b>x</b>")).text()).doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "d1577c69-dfbe-44ad-ba6d-3e05e953b2e", "zzzzzzzz-dfbe-44ad-ba6d-3e05e953b2ea"})
    void wantsAUuidAsHookInstance(String instance) {
        assertThat(service.post(VIEW, request.put("hookInstance", instance)).status())
                .isEqualTo(400);
    }

    @Test
    void takesAHookInstanceInUpperCase() {
        request.put("hookInstance", "D1577C69-DFBE-44AD-BA6D-3E05E953B2EA");
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
        assertThat(service.decisions.get(0).asker().call()).isLowerCase();
    }

    @ParameterizedTest
    @CsvSource({"userId,''", "patientId,a/b", "patientId,Practitioner/1", "patientId,''"})
    void checksTheContext(String member, String value) {
        request.withObjectProperty("context").put(member, value);
        assertThat(service.post(VIEW, request).problems()).anyMatch(problem -> problem.contains("context." + member));
    }

    @Test
    void takesAPatientWithItsType() {
        request.withObjectProperty("context").put("patientId", "Patient/p1");
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
    }

    @Test
    void wantsSelectionsAndDraftsWhereOrdersAreMade() {
        ObjectNode order = Service.patientView("p1").put("hook", "order-select");
        assertThat(service.post("/cds-services/rationale-order-select", order).problems())
                .anyMatch(problem -> problem.contains("context.draftOrders"))
                .anyMatch(problem -> problem.contains("context.selections"));
        assertThat(service.post("/cds-services/rationale-order-sign", order.put("hook", "order-sign"))
                        .problems())
                .anyMatch(problem -> problem.contains("context.draftOrders"))
                .noneMatch(problem -> problem.contains("selections"));
    }

    @Test
    void toleratesWhatItDoesNotKnow() {
        request.put("somethingNew", 1).withObjectProperty("context").put("more", true);
        request.putObject("extension").put("org.example.x", 1);
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
        assertThat(service.post(VIEW, request.put("extension", "text")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"a\":1,\"a\":2}", "{} {}", "\u0000"})
    void readsOneJsonObject(String body) {
        Service.Answered answered = service.post(VIEW, body, Map.of());
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.json().path("resourceType").asText()).isEqualTo("OperationOutcome");
    }

    @Test
    void readsNoDeepNest() {
        assertThat(service.post(VIEW, "[".repeat(10_000) + "]".repeat(10_000), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void readsNoBombOfEmptyShells() {
        String bomb = "{\"a\":[" + "{},".repeat(340_000) + "{}]}";
        assertThat(service.post(VIEW, bomb, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void readsNoBodyAboveTheLimit() {
        Service small = new Service(Options.largest(100));
        Service.Answered answered = small.post(VIEW, request);
        assertThat(answered.status()).isEqualTo(413);
        assertThat(small.lastOutcome()).isEqualTo(HookObserver.Outcome.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=latin1"})
    void readsJsonInUtf8Only(String type) {
        assertThat(service.post(VIEW, request.toString(), Map.of("Content-Type", type))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesAnotherVersionOfFhir() {
        request.withObjectProperty("prefetch")
                .set(
                        "medication-requests",
                        Service.json(
                                "{'resourceType':'MedicationOrder','id':'m','patient':{'reference':'Patient/p1'}}"));
        assertThat(service.post(VIEW, request).status()).isEqualTo(400);
    }
}
