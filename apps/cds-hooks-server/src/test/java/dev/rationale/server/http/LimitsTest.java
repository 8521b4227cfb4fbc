package dev.rationale.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.server.Wire;
import dev.rationale.server.config.ServiceSettingsReader;
import dev.rationale.server.config.Settings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Floods, bombs, slow clients and tricks with paths, against the open port. */
class LimitsTest {

    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<WebServer> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        mayEnd.countDown();
        started.forEach(WebServer::close);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
        int port = start(Map.of("limits.bodyKibibytes", "1"));
        assertThat(post(port, "/echo", "x".repeat(1024)).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = post(port, "/echo", "x".repeat(1025));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("\"resourceType\":\"OperationOutcome\"")
                .doesNotContain("xxx");
        assertThat(Wire.ask(port, head("POST /echo", "Content-Length: 100000") + "x".repeat(5_000)))
                .as("one that is far too large is not read to its end")
                .contains(" 413 ");
        String chunk = "401\r\n" + "x".repeat(1025) + "\r\n0\r\n\r\n";
        assertThat(Wire.ask(port, head("POST /echo", "Transfer-Encoding: chunked") + chunk))
                .contains(" 413 ");
    }

    @Test
    void aFloodOfOneAddressIsSlowedDownAndHealthStaysOpen() throws Exception {
        int port = start(Map.of("limits.requestsPerSecond", "20"));
        List<Integer> statuses = new ArrayList<>();
        HttpResponse<String> last = get(port, "/echo");
        for (int call = 0; call < 100; call++) {
            last = get(port, "/echo");
            statuses.add(last.statusCode());
        }
        assertThat(statuses).contains(200, 429).containsOnly(200, 429);
        assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void moreCallsThanTurnsAndPlacesAreRefusedWith503AndThoseThatWaitAreServed() throws Exception {
        int port = start(Map.of("limits.running", "2", "limits.queued", "3", "limits.queueMillis", "60000"));
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int call = 0; call < 20; call++) {
            calls.add(client.sendAsync(request(port, "/slow", "{}"), BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> refused = new ArrayList<>();
        while (refused.size() < 15) {
            refused = calls.stream()
                    .filter(CompletableFuture::isDone)
                    .map(CompletableFuture::join)
                    .toList();
        }
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("OperationOutcome");
        });
        assertThat(get(port, "/health/live").statusCode())
                .as("health takes no turn")
                .isEqualTo(200);
        assertThat(started.get(0).waiting()).isEqualTo(3);
        mayEnd.countDown();
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        assertThat(calls.stream().map(call -> call.join().statusCode()).filter(status -> status == 200))
                .hasSize(5);
        assertThat(post(port, "/slow", "{}").statusCode()).as("after the flood").isEqualTo(200);
        assertThat(started.get(0).waiting()).isZero();
    }

    @Test
    void aCallThatWaitsTooLongForItsTurnIsRefused() throws Exception {
        int port = start(Map.of("limits.running", "1", "limits.queued", "3", "limits.queueMillis", "100"));
        var first = client.sendAsync(request(port, "/slow", "{}"), BodyHandlers.ofString());
        var second = client.sendAsync(request(port, "/slow", "{}"), BodyHandlers.ofString());
        Object early = CompletableFuture.anyOf(first, second).get(30, TimeUnit.SECONDS);
        assertThat(((HttpResponse<?>) early).statusCode()).isEqualTo(503);
    }

    @Test
    void clientsThatSendSlowlyTakeNoTurnsAndAreCutOff() throws Exception {
        int port = start(Map.of("limits.running", "2", "limits.idleMillis", "1000"));
        List<Wire> slow = new ArrayList<>();
        for (int one = 0; one < 30; one++) {
            slow.add(new Wire(port).send(head("POST /echo", "Content-Length: 100") + "{"));
        }
        assertThat(post(port, "/echo", "{}").statusCode()).isEqualTo(200);
        for (Wire one : slow) {
            assertThat(one.answer()).doesNotContain(" 200 ");
            one.close();
        }
    }

    @Test
    void aHeaderThatNeverEndsIsCutOff() throws Exception {
        int port = start(Map.of("limits.idleMillis", "500"));
        try (Wire wire = new Wire(port).send("GET /echo HTTP/1.1\r\nHost: a\r\nX-A: ")) {
            assertThat(wire.answer()).doesNotContain(" 200 ");
        }
    }

    @Test
    void pathsThatTrickAreRefused() throws Exception {
        int port = start(Map.of());
        for (String path : List.of(
                "/echo/%2e%2e/metrics",
                "/echo/..%2fmetrics",
                "/echo/%2F/x",
                "/echo;x=1/../metrics",
                "/echo//x",
                "/echo/%00",
                "/../../etc/passwd",
                "/echo\\..\\metrics")) {
            String answer = Wire.ask(port, head("GET " + path));
            assertThat(answer).as(path).containsAnyOf(" 400 ", " 404 ").doesNotContain("root:");
        }
    }

    @Test
    void headersThatSmuggleAreRefused() throws Exception {
        int port = start(Map.of());
        assertThat(Wire.ask(port, head("POST /echo", "Content-Length: 5", "Content-Length: 6") + "hello!"))
                .contains(" 400 ");
        assertThat(Wire.ask(port, head("POST /echo", "Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\n"))
                .contains(" 400 ");
        assertThat(Wire.ask(port, "GET /echo HTTP/1.1\r\nHost: a\r\nX-Request-Id: x\r\n folded\r\n\r\n"))
                .contains(" 400 ");
        assertThat(Wire.ask(port, head("GET /echo", "X-Large: " + "x".repeat(40_000))))
                .contains(" 431 ");
    }

    @Test
    void aRequestIdIsTakenOverOnlyIfItIsAUuid() throws Exception {
        int port = start(Map.of());
        String uuid = "0af76519-16cd-43dd-8448-eb211c80319c";
        assertThat(Wire.ask(port, head("GET /echo", "X-Request-Id: " + uuid))).contains("X-Request-Id: " + uuid);
        assertThat(Wire.ask(port, head("GET /echo", "X-Request-Id: Jane Doe 1970")))
                .doesNotContain("Jane");
    }

    @Test
    void anUnknownPathIsAnsweredWithoutWhatWasAsked() throws Exception {
        int port = start(Map.of());
        HttpResponse<String> answer = get(port, "/patient-marker-123");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("marker");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void callsUnderWayEndBeforeThePortCloses() throws Exception {
        int port = start(Map.of());
        var call = client.sendAsync(request(port, "/slow", "{}"), BodyHandlers.ofString());
        assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(started.get(0)::close);
        assertThat(call).isNotDone();
        mayEnd.countDown();
        assertThat(call.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        closing.get(20, TimeUnit.SECONDS);
        started.clear();
    }

    @Test
    void routesAreLoggedWithoutWhatIsIdentifying() {
        assertThat(AccessLog.route("/cds-services/il2/feedback")).isEqualTo("/cds-services/{}/feedback");
        assertThat(AccessLog.route("/explanations/0af76519")).isEqualTo("/explanations/{}");
        assertThat(AccessLog.route("/a/b/c/d/e/f/g/h/i/j")).isEqualTo("/{}/{}/{}/{}/{}");
        assertThat(AccessLog.route(null)).isEqualTo("none");
    }

    private final CountDownLatch busy = new CountDownLatch(1);

    private int start(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(Map.of("development", "true", "port", "0", "limits.requestsPerSecond", "10000"));
        settings.putAll(changes);
        Settings read = ServiceSettingsReader.read(Optional.empty(), Map.of(), settings);
        WebServer server = new WebServer(
                read,
                Map.of("/echo", new Echo(), "/slow", new Slow()),
                config -> config.routes.get("/health/live", context -> context.result("up")),
                (route, status) -> {});
        server.start();
        started.add(server);
        return server.port();
    }

    private static String head(String start, String... headers) {
        StringBuilder head = new StringBuilder(start + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static HttpRequest request(int port, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> post(int port, String path, String body) throws Exception {
        return client.send(request(port, path, body), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    /** Answers what it was sent. */
    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().write(request.getInputStream().readAllBytes());
        }
    }

    /** Answers when the test lets it. */
    private final class Slow extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                busy.countDown();
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            response.getOutputStream().print("done");
        }
    }
}
