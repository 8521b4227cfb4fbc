package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client sends over the wire: an order that names its drug by a reference alone, compressed bodies, a long stay in hospital. */
class ClientOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ADMINISTRATIONS = 8_000;
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static HttpServer fhir;
    private static RationaleServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        fhir = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fhir.createContext("/fhir", exchange -> {
            ASKED.add(exchange.getRequestURI().getPath());
            boolean drug = exchange.getRequestURI().getPath().equals("/fhir/Medication/x1");
            byte[] body = (drug
                            ? "{\"resourceType\":\"Medication\",\"id\":\"x1\",\"code\":{\"text\":\"Proleukin\"}}"
                            : "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        fhir.start();
        server = Running.development(directory, Map.of("developmentFhirServers", address()));
    }

    @AfterAll
    static void stop() {
        server.close();
        fhir.stop(0);
    }

    private static String address() {
        return "http://localhost:" + fhir.getAddress().getPort() + "/fhir";
    }

    @Test
    void anOrderByReferenceAloneIsReadWithTheTokenThatIsLent() throws Exception {
        ObjectNode lent = Requests.without("none", address());
        JsonNode cards = cards(send("order-sign", plain(order(lent)), "application/json", "identity"));
        assertThat(ASKED).contains("/fhir/Medication/x1");
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).path("summary").asText()).startsWith("Interleukin-2 is not recommended");
    }

    @Test
    void oneThatNobodyLendsIsNamed() throws Exception {
        JsonNode cards = cards(send("order-sign", plain(order(Requests.advice())), "application/json", "identity"));
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).path("summary").asText())
                .startsWith("Not checked")
                .contains("MedicationRequest/d1");
    }

    @Test
    void aCompressedCallIsAnsweredCompressedAndTheSame() throws Exception {
        byte[] call = plain(Requests.advice());
        HttpResponse<byte[]> zipped = send("patient-view", zipped(call), "application/fhir+json", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        JsonNode answer = cards(send("patient-view", call, "application/json", "identity"));
        assertThat(answer).isNotEmpty();
        assertThat(summaries(cards(zipped))).isEqualTo(summaries(answer));
    }

    @Test
    void thousandsOfAdministrationsThatMatterNothingChangeNothing() throws Exception {
        ObjectNode call = Requests.advice();
        JsonNode without = cards(send("patient-view", plain(call), "application/json", "identity"));
        ArrayNode entries = call.withObjectProperty("prefetch")
                .putObject("medication-administrations")
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .putArray("entry");
        for (int one = 0; one < ADMINISTRATIONS; one++) {
            ObjectNode given = entries.addObject().putObject("resource");
            given.put("resourceType", "MedicationAdministration")
                    .put("id", "a" + one)
                    .put("status", "completed");
            given.putObject("subject").put("reference", "Patient/warm-up");
            given.put("effectiveDateTime", "2024-%02d-%02dT08:00:00Z".formatted(one % 12 + 1, one % 28 + 1));
            given.putObject("medicationCodeableConcept").put("text", "Sodium chloride 0.9 % infusion " + one % 40);
        }
        HttpResponse<byte[]> answer = send("patient-view", plain(call), "application/json", "gzip");
        assertThat(summaries(cards(answer))).isEqualTo(summaries(without));
    }

    private static ObjectNode order(ObjectNode call) {
        call.put("hook", "order-sign");
        ObjectNode order = call.withObjectProperty("context")
                .putObject("draftOrders")
                .put("resourceType", "Bundle")
                .put("type", "collection")
                .putArray("entry")
                .addObject()
                .putObject("resource");
        order.put("resourceType", "MedicationRequest")
                .put("id", "d1")
                .put("status", "draft")
                .put("intent", "order");
        order.putObject("subject").put("reference", "Patient/warm-up");
        order.putObject("medicationReference").put("reference", "Medication/x1");
        return call;
    }

    private static List<String> summaries(JsonNode cards) {
        return cards.findValuesAsText("summary");
    }

    private static byte[] plain(ObjectNode call) {
        return call.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] call) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(call);
        }
        return bytes.toByteArray();
    }

    private HttpResponse<byte[]> send(String hook, byte[] body, String type, String accepted) throws Exception {
        boolean zip = body[0] == (byte) 0x1F;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/cds-services/rationale-" + hook))
                .header("Content-Type", type)
                .header("Accept-Encoding", accepted)
                .POST(BodyPublishers.ofByteArray(body));
        HttpResponse<byte[]> answer = client.send(
                (zip ? request.header("Content-Encoding", "gzip") : request).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static JsonNode cards(HttpResponse<byte[]> answer) {
        boolean zip = answer.headers().firstValue("Content-Encoding").isPresent();
        try (var body = zip
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return JSON.readTree(body).path("cards");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
