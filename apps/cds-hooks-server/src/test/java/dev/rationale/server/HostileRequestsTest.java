package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Requests made to break the service or its reader, and the service still answers the next one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final String SCRIPT = "<img src=x onerror=alert(1)>[x](javascript:alert(1))`|";

    private final Ehr ehr = new Ehr();

    @SuppressWarnings("NullAway.Init")
    private RationaleServer server;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = Running.development(directory, Map.of());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void bombsAreRefusedAndTheNextCallIsAnswered() {
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        String wide = "[" + "{},".repeat(1_000_000) + "{}]";
        String shells = "{\"prefetch\":" + wide + "}";
        String number = "{\"a\":" + "9".repeat(100_000) + "}";
        for (String bomb : List.of(deep, wide, shells, number)) {
            HttpResponse<String> answer = ehr.post(server, Ehr.ADVICE, bomb);
            assertThat(answer.statusCode()).isIn(400, 413);
            assertThat(answer.body()).contains("OperationOutcome").hasSizeLessThan(1_000);
        }
        assertThat(ehr.post(server, Ehr.ADVICE, Requests.advice().toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void markupInPatientDataIsMarkupNeitherInACardNorOnItsPage() {
        ObjectNode request = Requests.advice();
        ObjectNode patient = (ObjectNode) request.at("/prefetch/patient");
        patient.putArray("name").addObject().put("text", SCRIPT);
        for (String key : List.of("cd4", "hiv-rna", "conditions")) {
            ArrayNode entries = (ArrayNode) request.path("prefetch").path(key).path("entry");
            ObjectNode copy = entries.get(0).deepCopy();
            ObjectNode resource = (ObjectNode) copy.path("resource");
            resource.put("id", "h-" + key);
            resource.putObject("code").put("text", SCRIPT);
            resource.putArray("note").addObject().put("text", SCRIPT);
            entries.add(copy);
        }
        medication(request);
        HttpResponse<String> answer = ehr.post(server, Ehr.ADVICE, request.toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<img").doesNotContain("](javascript:");
        Matcher link = Pattern.compile("(/explanations/[^\"]+)").matcher(answer.body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> page = ehr.get(server, link.group(1));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("zidovudine")
                .doesNotContain("<img")
                .doesNotContain("<script")
                .doesNotContain("href=\"javascript:");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    private static void medication(ObjectNode request) {
        ObjectNode bundle = ((ObjectNode) request.path("prefetch")).putObject("medication-requests");
        bundle.put("resourceType", "Bundle").put("type", "searchset");
        ObjectNode drug = bundle.putArray("entry").addObject().putObject("resource");
        drug.put("resourceType", "MedicationRequest")
                .put("id", "m")
                .put("status", "active")
                .put("intent", "order");
        drug.putObject("subject").put("reference", "Patient/warm-up");
        drug.put("authoredOn", "2011-01-01");
        drug.putObject("medicationCodeableConcept").put("text", "zidovudine " + SCRIPT);
    }

    @Test
    void theHealthCheckOfTheContainerSeesTheService() {
        assertThat(HealthCheck.ready(URI.create(server.url() + "/health/ready")))
                .isTrue();
        assertThat(HealthCheck.ready(URI.create(server.url() + "/none"))).isFalse();
        assertThat(HealthCheck.ready(URI.create("http://127.0.0.1:1/health/ready")))
                .isFalse();
    }
}
