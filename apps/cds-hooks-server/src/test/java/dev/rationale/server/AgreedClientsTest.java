package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A service outside development, called by the client that was agreed on and by others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreedClientsTest {

    private final Ehr ehr = new Ehr();

    @SuppressWarnings("NullAway.Init")
    private RationaleServer server;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = Running.agreed(directory, ehr, Map.of());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theAgreedClientGetsItsCards() {
        HttpResponse<String> answer =
                ehr.post(server, Ehr.ADVICE, Requests.advice().toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"cards\":[{");
        assertThat(ehr.get(server, "/cds-services").statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyElseGetsABare401() {
        for (String path : new String[] {"/cds-services", Ehr.ADVICE, Ehr.ADVICE + "/feedback", "/cds-services/none"}) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            HttpResponse<String> answer = ehr.send(request);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void aTokenForAnotherUrlOpensNothing() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + Ehr.ADVICE))
                .header("Authorization", "Bearer " + ehr.token("/cds-services"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Requests.advice().toString()))
                .build();
        assertThat(ehr.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void theHostHeaderDoesNotMoveTheAudience() throws Exception {
        String body = Requests.advice().toString();
        String token = ehr.token(Ehr.ADVICE);
        String request = "POST " + Ehr.ADVICE + " HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n"
                + "X-Forwarded-Host: attacker.example\r\nX-Forwarded-Proto: http\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        assertThat(Wire.ask(server.url().getPort(), request)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aTokenOpensOnce() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/cds-services"))
                .header("Authorization", "Bearer " + ehr.token("/cds-services"))
                .build();
        assertThat(ehr.send(request).statusCode()).isEqualTo(200);
        assertThat(ehr.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void aServerThatWasNotAgreedOnIsNotAskedFor412() {
        HttpResponse<String> answer = ehr.post(
                server,
                Ehr.ADVICE,
                Requests.without("cd4", "https://attacker.example/fhir").toString());
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("token-marker");
    }

    @Test
    void healthAndFiguresNeedNoToken() {
        for (String path : new String[] {"/health/live", "/health/ready", "/metrics"}) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.url() + path)).build();
            assertThat(ehr.send(request).statusCode()).as(path).isEqualTo(200);
        }
    }
}
