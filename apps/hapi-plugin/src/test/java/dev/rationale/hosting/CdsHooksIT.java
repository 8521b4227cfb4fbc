package dev.rationale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The CDS services of the finished jar, called over HTTP beside the FHIR server of the host. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CdsHooksIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = "http://host.example/fhir";
    private static final String VIEW = "/rationale/cds-services/rationale-patient-view";

    @SuppressWarnings("NullAway.Init")
    private PlainHost host;

    private Path feedback = Path.of("");

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        feedback = directory.resolve("feedback.ndjson");
        host = new PlainHost(Map.of(
                "rationale.cds-hooks.development",
                "true",
                "rationale.cds-hooks.own-server",
                OWN,
                "rationale.cds-hooks.feedback-file",
                feedback.toString()));
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void discoveryListsTheServices() throws Exception {
        JsonNode services =
                JSON.readTree(host.get("/rationale/cds-services").body()).path("services");
        assertThat(services.findValuesAsText("hook")).containsExactly("patient-view", "order-select", "order-sign");
    }

    @Test
    void aCallWithoutPrefetchIsAnsweredFromTheHostsOwnData() throws Exception {
        HttpResponse<String> answer = call(OWN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode card = JSON.readTree(answer.body()).at("/cards/0");
        assertThat(card.path("summary").asText()).isNotBlank();
        assertThat(card.path("detail").asText()).isNotBlank();
    }

    @Test
    void theHostsDataIsNotReadForAPatientOfAnotherServer() throws Exception {
        HttpResponse<String> answer = call("http://elsewhere.example/fhir");
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    @Test
    void feedbackIsKeptInTheFileThatTheHostNames() throws Exception {
        String report = """
            {"feedback": [{"card": "4e0a3a1e-3a4c-4a57-8d2e-8f0e7a3b9c11", "outcome": "overridden",
              "outcomeTimestamp": "2026-11-25T10:00:00Z"}]}
            """;
        HttpResponse<String> answer = host.post(VIEW + "/feedback", report, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(feedback).content().contains("4e0a3a1e-3a4c-4a57-8d2e-8f0e7a3b9c11", "\"outcome\":\"overridden\"");
    }

    @Test
    void withoutAClientNobodyIsLetIn() throws Exception {
        try (PlainHost closed = new PlainHost(Map.of())) {
            assertThat(closed.get("/rationale/cds-services").statusCode()).isEqualTo(401);
        }
    }

    private HttpResponse<String> call(String server) throws Exception {
        ObjectNode request = JSON.createObjectNode();
        request.put("hook", "patient-view").put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        request.put("fhirServer", server);
        request.putObject("context").put("userId", "Practitioner/1").put("patientId", SyntheticPatient.ID);
        return host.post(VIEW, request.toString(), "Content-Type", "application/json");
    }
}
