package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.Authentication.Refused;
import dev.rationale.cdshooks.log.KeptLog;
import dev.rationale.engine.Guideline;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call is told by status and headers, who may call, and what is never logged. */
class HttpTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final String ORIGIN = "https://ehr.example.org";

    private final Service service = new Service();
    private final ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());

    @ParameterizedTest
    @CsvSource({
        "POST,/cds-services,405",
        "GET,/cds-services/rationale-patient-view,405",
        "PUT,/cds-services/rationale-patient-view,405",
        "GET,/cds-services/rationale-patient-view/feedback,405",
        "POST,/guideline,405",
        "GET,/,404",
        "GET,/nothing,404",
        "POST,/cds-services/rationale-patient-view/more,404",
        "POST,/cds-services/rationale-patient-view/,404",
        "GET,/cds-services/../secret,404",
        "GET,/explanations/%2e%2e,404",
        "GET,'/cds-services/a b',404"
    })
    void tellsByStatusWhatIsWrongAndGivesAnOutcome(String method, String path, int status) {
        Service.Answered answered = service.call(method, path, Map.of("Content-Type", "application/json"), "{}");
        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.json().path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(answered.answer().headers().containsKey("Allow")).isEqualTo(status == 405);
    }

    @Test
    void tellsACallerWhoIsNotLetInNothing() {
        Service closed = guarded(presented -> new Refused("expired"));
        for (String path : List.of("/cds-services", VIEW, VIEW + "/feedback", "/nothing")) {
            Service.Answered answered = closed.post(path, request);
            assertThat(answered.status()).isEqualTo(401);
            assertThat(answered.answer().body()).isEmpty();
            assertThat(closed.lastOutcome()).isEqualTo(HookObserver.Outcome.UNAUTHENTICATED);
        }
        assertThat(closed.evaluations).isEmpty();
    }

    @Test
    void asksWithTheConfiguredUrlAndNotWithTheHost() {
        Authenticator strict =
                presented -> presented.url().toString().equals("https://cds.example.org/rationale" + VIEW)
                                && presented.method().equals("POST")
                                && List.of("Bearer x")
                                        .equals(presented.headers().get("authorization"))
                        ? new Authentication.Authenticated(new Caller("ehr"))
                        : new Refused("url");
        Service guarded = guarded(strict);
        Map<String, String> headers = Map.of("Host", "evil.example", "Authorization", "Bearer x");
        assertThat(guarded.post(VIEW, request.toString(), headers).status()).isEqualTo(200);
        assertThat(guarded.decisions.get(0).asker().client()).isEqualTo("ehr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cds-services", VIEW, VIEW + "/feedback"})
    void answersAPreflightBeforeAskingWhoCalls(String path) {
        Service closed =
                new Service(Options.origins(ORIGIN), ports -> guardedPorts(ports, presented -> new Refused("none")));
        Service.Answered allowed =
                closed.call("OPTIONS", path, Map.of("Origin", ORIGIN, "Access-Control-Request-Method", "POST"), "");
        assertThat(allowed.status()).isEqualTo(204);
        assertThat(allowed.answer().headers())
                .containsEntry("Access-Control-Allow-Origin", ORIGIN)
                .containsKey("Access-Control-Allow-Headers")
                .doesNotContainKey("Access-Control-Allow-Credentials");
        Service.Answered other = closed.call("OPTIONS", path, Map.of("Origin", "https://evil.example"), "");
        assertThat(other.answer().headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void letsNoOriginReadByDefault() {
        Service.Answered answered = service.call("GET", "/cds-services", Map.of("Origin", ORIGIN), "");
        assertThat(answered.answer().headers())
                .doesNotContainKey("Access-Control-Allow-Origin")
                .containsEntry("Vary", "Origin, Accept, Accept-Encoding, Accept-Language");
    }

    @Test
    void setsTheHeadersOfSecurityOnEveryAnswer() {
        for (Service.Answered answered :
                List.of(service.get("/cds-services", Map.of()), service.get("/nothing", Map.of()))) {
            assertThat(answered.answer().headers())
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("Cache-Control", "no-store")
                    .containsEntry("Strict-Transport-Security", "max-age=31536000")
                    .containsKey("Content-Security-Policy");
        }
    }

    @Test
    void namesEachRequestAndTakesOnlyANameThatIsOne() {
        assertThat(id("abc-1")).isEqualTo("abc-1");
        assertThat(id("a\r\nSet-Cookie: x")).matches("[0-9a-f]{16}");
        assertThat(id("")).matches("[0-9a-f]{16}");
    }

    @Test
    void givesNoAdviceThatCouldNotBeWrittenDown() {
        Service failing = new Service(Service.OPTIONS, Service.full());
        Service.Answered answered = failing.post(VIEW, request);
        assertThat(answered.status()).isEqualTo(503);
        assertThat(answered.answer().headers()).containsEntry("Retry-After", "10");
        assertThat(answered.text()).doesNotContain("Interleukin", "disk full");
        assertThat(failing.lastOutcome()).isEqualTo(HookObserver.Outcome.TRAIL_UNAVAILABLE);
    }

    @Test
    void answersAFailureOfItsOwnWithoutItsStory() {
        CurrentGuideline failing = new CurrentGuideline() {
            @Override
            public <T> T use(Function<Guideline, T> work) {
                throw new IllegalStateException("PLANTED-PATIENT");
            }
        };
        Service broken = new Service(
                Service.OPTIONS,
                ports -> new HookPorts(
                        failing,
                        ports.authenticator(),
                        ports.fetch(),
                        ports.decisions(),
                        ports.feedback(),
                        ports.observer(),
                        ports.clock(),
                        ports.random(),
                        List.of()));
        Service.Answered answered = broken.post(VIEW, request);
        assertThat(answered.status()).isEqualTo(500);
        assertThat(answered.text()).doesNotContain("PLANTED", "Exception");
        assertThat(broken.lastOutcome()).isEqualTo(HookObserver.Outcome.FAILED);
        assertThat(KeptLog.lines())
                .anyMatch(line -> line.contains("IllegalStateException"))
                .noneMatch(line -> line.contains("PLANTED"));
    }

    @Test
    void sendsNoAnswerThatBreaksTheRules() {
        Service faulty = new Service(HookOptions.at(URI.create("urn://not-a-web-address")));
        Service.Answered answered = faulty.post(VIEW, request);
        assertThat(answered.status()).isEqualTo(500);
        assertThat(answered.text()).doesNotContain("Interleukin").contains("OperationOutcome");
        assertThat(faulty.lastOutcome()).isEqualTo(HookObserver.Outcome.ANSWER_FAULTY);
        assertThat(faulty.decisions).isEmpty();
        assertThat(KeptLog.lines()).anyMatch(line -> line.contains("C4 cards[0].source.url"));
    }

    @Test
    void logsNothingOfAPatientATokenOrAComment() {
        request.put("fhirServer", "https://ehr.example.org/fhir");
        request.set(
                "fhirAuthorization",
                Service.json(
                        "{'access_token':'PLANTED-TOKEN','token_type':'Bearer','expires_in':300,'scope':'s','subject':'s'}"));
        ((ObjectNode) request.at("/prefetch/patient"))
                .putArray("name")
                .addObject()
                .put("text", "PLANTED-NAME");
        ((ObjectNode) request.at("/prefetch/cd4/entry/0/resource")).put("id", "PLANTED-ID");
        Map<String, String> headers = Map.of("Authorization", "Bearer PLANTED-JWT", "X-Request-Id", "seen-in-the-log");
        assertThat(service.post(VIEW, request.toString(), headers).status()).isEqualTo(200);
        service.post(VIEW, request.toString().replace("'hook'", "x") + "PLANTED-GARBAGE", headers);
        service.post(VIEW, request.put("hook", "PLANTED-HOOK").toString(), headers);
        service.post(
                VIEW + "/feedback",
                Service.json(
                        "{'feedback':[{'card':'4e0a3a1e-3283-4575-ab82-028d55fe2719','outcome':'overridden','overrideReason':{'userComment':'PLANTED-COMMENT'},'outcomeTimestamp':'2026-11-24T10:05:31Z'}]}"));
        service.get("/PLANTED-PATH", headers);
        assertThat(KeptLog.lines())
                .anyMatch(line -> line.contains("seen-in-the-log"))
                .noneMatch(line -> line.contains("PLANTED"));
    }

    @Test
    void showsNothingOfACallInItsTextForms() {
        HookCall call =
                new HookCall("POST", VIEW, Map.of("Authorization", List.of("PLANTED")), InputStream.nullInputStream());
        assertThat(call.toString()).doesNotContain("PLANTED");
        assertThat(new AccessToken("PLANTED").toString()).doesNotContain("PLANTED");
        assertThat(service.post(VIEW, request).answer().toString()).doesNotContain("Interleukin");
    }

    @Test
    void answersTheSameCallWithTheSameBytesButTheNameOfThePage() {
        String first = service.post(VIEW, request).text().replaceAll("explanations/[\\w-]+", "");
        assertThat(service.post(VIEW, request).text().replaceAll("explanations/[\\w-]+", ""))
                .isEqualTo(first);
    }

    private String id(String given) {
        String id = service.get("/cds-services", Map.of("X-Request-Id", given))
                .answer()
                .headers()
                .get("X-Request-Id");
        return id == null ? "" : id;
    }

    private static Service guarded(Authenticator authenticator) {
        return new Service(Service.OPTIONS, ports -> guardedPorts(ports, authenticator));
    }

    private static HookPorts guardedPorts(HookPorts ports, Authenticator authenticator) {
        return new HookPorts(
                ports.guideline(),
                authenticator,
                ports.fetch(),
                ports.decisions(),
                ports.feedback(),
                ports.observer(),
                ports.clock(),
                ports.random(),
                List.of());
    }
}
