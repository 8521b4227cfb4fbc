package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.server.operation.Logs;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Everything that could be a patient's or a secret is marked, everything is provoked, and the whole log is searched. */
@Isolated("it reads what the whole JVM logs")
class QuietLogsTest {

    private static final String MARK = "MARKED-7f3a";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void nothingOfAPatientOrATokenComesIntoAnyLog(@TempDir Path directory) throws Exception {
        Logs.to(log);
        Ehr ehr = new Ehr();
        try (RationaleServer server = Running.agreed(directory, ehr, Map.of("limits.bodyKibibytes", "200"))) {
            List<String> bodies = List.of(
                    marked(Requests.advice()).toString(),
                    marked(Requests.without("cd4", "https://" + MARK + ".example/fhir"))
                            .toString(),
                    wrongPatient().toString(),
                    "{\"hook\":\"" + MARK,
                    "{\"hook\":\"" + MARK + "\",\"hookInstance\":\"" + MARK + "\",\"context\":{\"patientId\":\"" + MARK
                            + "\"}}",
                    "[\"" + MARK + "\"]",
                    "\"" + MARK.repeat(30_000) + "\"");
            for (String body : bodies) {
                ehr.post(server, Ehr.ADVICE, body);
                ehr.post(server, Ehr.ADVICE + "/feedback", body);
            }
            ehr.post(server, Ehr.ADVICE + "/feedback", feedback());
            ehr.get(server, "/explanations/" + MARK);
            ehr.get(server, "/" + MARK + "?patient=" + MARK);
            Wire.ask(server.url().getPort(), request("GET /cds-services?" + MARK, "Authorization: Bearer " + MARK));
            Wire.ask(server.url().getPort(), request("GET /cds-services", "X-Request-Id: " + MARK));
            Wire.ask(server.url().getPort(), request(MARK + " /" + MARK, "Origin: " + MARK));
            Wire.ask(server.url().getPort(), "GET /%zz" + MARK + " HTTP/1.1\r\nHost: " + MARK + "\r\n\r\n");
        }
        String all = log.toString(StandardCharsets.UTF_8);
        assertThat(all).contains("answered").contains("\"request\"");
        assertThat(all.lines().filter(line -> line.contains(MARK) || line.contains("token-")))
                .isEmpty();
        assertThat(all.lines())
                .allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
    }

    @Test
    void anExceptionIsLoggedWithItsPlaceAndWithoutItsMessage() throws Exception {
        Logs.to(log);
        org.slf4j.LoggerFactory.getLogger("test")
                .atError()
                .setCause(new IllegalStateException(MARK, new IllegalArgumentException(MARK)))
                .log("It failed.");
        JsonNode line = JSON.readTree(log.toString(StandardCharsets.UTF_8));
        assertThat(line.path("failure").asText())
                .contains("java.lang.IllegalStateException", "QuietLogsTest", "java.lang.IllegalArgumentException");
        assertThat(line.toString()).doesNotContain(MARK);
    }

    private static ObjectNode marked(ObjectNode request) {
        ((ObjectNode) request.path("context")).put("userId", "Practitioner/" + MARK);
        String text = request.toString().replace("warm-up", MARK);
        try {
            ObjectNode marked = (ObjectNode) JSON.readTree(text);
            ObjectNode patient = (ObjectNode) marked.at("/prefetch/patient");
            patient.putArray("name").addObject().put("family", MARK);
            return marked;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode wrongPatient() {
        ObjectNode request = Requests.advice();
        ((ObjectNode) request.at("/prefetch/cd4/entry/0/resource/subject")).put("reference", "Patient/" + MARK);
        return request;
    }

    private static String feedback() {
        return """
                {"feedback": [{"card": "0af76519-16cd-43dd-8448-eb211c80319c", "outcome": "overridden",
                  "outcomeTimestamp": "2026-11-24T12:00:00Z",
                  "overrideReason": {"reason": {"code": "patient-refuses",
                    "system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"},
                    "userComment": "%s"}}]}
                """.formatted(MARK);
    }

    private static String request(String start, String header) {
        return start + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
    }
}
