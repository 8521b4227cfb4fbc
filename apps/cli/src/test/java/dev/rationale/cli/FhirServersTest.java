package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The servers that a workbench may read patients from: no other one is asked, and a token goes nowhere else. */
class FhirServersTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 6, 30);
    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"ada\",\"gender\":\"female\",\"birthDate\":\"1970-04-02\"}";
    private static final String COUNT = """
            {"resourceType":"Observation","id":"cd4","status":"final","subject":{"reference":"Patient/ada"},
             "code":{"coding":[{"system":"http://loinc.org","code":"24467-3"}]},"effectiveDateTime":"2016-06-01",
             "valueQuantity":{"value":317,"unit":"cells/uL","system":"http://unitsofmeasure.org","code":"/uL"}}""";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private String address;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        String body = path.endsWith("/Patient/ada")
                ? PATIENT
                : "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":["
                        + (path.endsWith("/Observation")
                                ? "{\"search\":{\"mode\":\"match\"},\"resource\":" + COUNT + "}"
                                : "")
                        + "]}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aPatientIsReadWithTheTokenAndNothingElseIsAsked() {
        try (Guideline guideline = Guidelines.bundled();
                FhirServers servers = new FhirServers(List.of(address))) {
            assertThat(servers.servers()).containsExactly(address);
            PatientDocuments read = servers.read(guideline, URI.create(address), Optional.of("lent"), "ada", TODAY);
            assertThat(asked).isNotEmpty().allMatch(one -> one.startsWith("/fhir/") && one.endsWith(" Bearer lent"));
            assertThat(new Evaluations()
                            .answer(Request.of(guideline, read.all(), Clocks.at(TODAY)))
                            .json())
                    .contains("\"Observation/cd4\"", "317");
        }
    }

    @Test
    void aServerThatIsNotOnTheListIsNotAsked() {
        try (Guideline guideline = Guidelines.bundled();
                FhirServers servers = new FhirServers(List.of("https://fhir.example.org/r4"))) {
            assertThatThrownBy(() -> servers.read(guideline, URI.create(address), Optional.of("lent"), "ada", TODAY))
                    .isInstanceOf(UnreadableInput.class);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThatThrownBy(() -> new FhirServers(List.of("http://fhir.example.org/r4")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected https");
    }
}
