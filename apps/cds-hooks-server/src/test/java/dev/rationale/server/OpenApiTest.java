package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/openapi.yaml} says what the service does: each answer is one that it lists, and each operation is tried. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Exchange> exchanges = new ArrayList<>();
    private final Ehr ehr = new Ehr();

    /** A request as the document names it, and what was answered. */
    private record Exchange(String method, String path, HttpResponse<String> answer) {

        @Override
        public String toString() {
            return method + " " + path + " " + answer.statusCode();
        }
    }

    @Test
    void everyAnswerIsAsDocumentedAndEveryOperationIsTried(@TempDir Path directory) throws Exception {
        try (RationaleServer server = Running.agreed(directory, ehr, Map.of("limits.bodyKibibytes", "100"))) {
            call(server);
            JsonNode api = new YAMLMapper()
                    .readTree(send(server, "GET", "/openapi.yaml", "/openapi.yaml", "")
                            .body());
            assertThat(exchanges).allSatisfy(exchange -> documented(api, exchange));
            assertThat(tried()).isEqualTo(operations(api));
            assertThat(statuses("/cds-services/{id}")).contains(200, 400, 401, 404, 405, 412, 413, 415);
            assertThat(statuses("/cds-services/{id}/feedback")).contains(200, 400, 401, 404, 405);
        }
    }

    private void call(RationaleServer server) {
        String services = "/cds-services";
        String service = "/cds-services/{id}";
        String advice = Requests.advice().toString();
        exchange("GET", services, ehr.get(server, services));
        send(server, "GET", services, services, "");
        exchange("POST", services, ehr.post(server, services, "{}"));
        HttpResponse<String> cards = exchange("POST", service, ehr.post(server, Ehr.ADVICE, advice));
        pages(server, cards.body());
        feedback(server);
        exchange("POST", service, ehr.post(server, Ehr.ADVICE, silent()));
        exchange("POST", service, ehr.post(server, Ehr.ADVICE, "{"));
        exchange("POST", service, ehr.post(server, Ehr.ADVICE, "{\"hook\":\"order-sign\"}"));
        exchange(
                "POST",
                service,
                ehr.post(
                        server,
                        Ehr.ADVICE,
                        Requests.without("cd4", "https://a.example/fhir").toString()));
        exchange("POST", service, ehr.post(server, Ehr.ADVICE, "x".repeat(102_401)));
        exchange("POST", service, ehr.post(server, "/cds-services/none", advice));
        exchange(
                "POST",
                service,
                ehr.send(ehr.signed(server, Ehr.ADVICE)
                        .POST(BodyPublishers.ofString(advice))
                        .build()));
        exchange("POST", service, ehr.get(server, Ehr.ADVICE));
        send(server, "POST", service, Ehr.ADVICE, advice);
        send(server, "GET", "/health/live", "/health/live", "");
        send(server, "GET", "/health/ready", "/health/ready", "");
        send(server, "GET", "/metrics", "/metrics", "");
    }

    /** A card links to its explanation by the address that clients know; here the service is reached by another. */
    private void pages(RationaleServer server, String cards) {
        Matcher link = Pattern.compile(Ehr.EXTERNAL + "(/explanations/[^\"]+)").matcher(cards);
        assertThat(link.find()).isTrue();
        String explanation = "/explanations/{name}/{question}";
        send(server, "GET", explanation, link.group(1), "");
        send(server, "POST", explanation, link.group(1), "");
        send(server, "GET", explanation, "/explanations/none/none", "");
        HttpRequest browser = HttpRequest.newBuilder(URI.create(server.url() + "/explanations/none/none"))
                .header("Accept", "text/html")
                .build();
        exchange("GET", explanation, ehr.send(browser));
        send(server, "GET", "/guideline", "/guideline", "");
    }

    private void feedback(RationaleServer server) {
        String feedback = "/cds-services/{id}/feedback";
        String path = Ehr.ADVICE + "/feedback";
        String accepted = "{\"feedback\":[{\"card\":\"0af76519-16cd-43dd-8448-eb211c80319c\",\"outcome\":\"accepted\","
                + "\"acceptedSuggestions\":[{\"id\":\"0af76519-16cd-43dd-8448-eb211c80319d\"}],"
                + "\"outcomeTimestamp\":\"2026-11-24T12:00:00Z\"}]}";
        exchange("POST", feedback, ehr.post(server, path, accepted));
        exchange("POST", feedback, ehr.post(server, path, "{}"));
        exchange("POST", feedback, ehr.get(server, path));
        exchange("POST", feedback, ehr.post(server, "/cds-services/none/feedback", accepted));
        send(server, "POST", feedback, path, accepted);
    }

    /** A patient of whom nothing is known but that there is no such infection. */
    private static String silent() {
        ObjectNode request = Requests.advice();
        ((ObjectNode) request.path("prefetch"))
                .putNull("conditions")
                .putNull("cd4")
                .putNull("hiv-rna");
        return request.toString();
    }

    private HttpResponse<String> send(RationaleServer server, String method, String path, String actual, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + actual))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        return exchange(method, path, ehr.send(request));
    }

    private HttpResponse<String> exchange(String method, String path, HttpResponse<String> answer) {
        exchanges.add(new Exchange(method, path, answer));
        return answer;
    }

    /** A method that an address does not have is documented with the one that it has. */
    private static void documented(JsonNode api, Exchange exchange) {
        JsonNode path = api.path("paths").path(exchange.path());
        JsonNode operation = path.has(exchange.method().toLowerCase(java.util.Locale.ROOT))
                ? path.path(exchange.method().toLowerCase(java.util.Locale.ROOT))
                : path.elements().next();
        JsonNode response = operation
                .path("responses")
                .path(Integer.toString(exchange.answer().statusCode()));
        assertThat(response.isMissingNode()).as("%s is documented", exchange).isFalse();
        if (response.has("$ref")) {
            response = api.at(response.path("$ref").asText().substring(1));
        }
        content(api, exchange, response.path("content"));
    }

    private static void content(JsonNode api, Exchange exchange, JsonNode content) {
        String type = exchange.answer()
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "");
        if (content.isMissingNode()) {
            assertThat(exchange.answer().body()).as("%s has no body", exchange).isEmpty();
            return;
        }
        assertThat(content.has(type)).as("%s is %s", exchange, type).isTrue();
        if (type.equals("application/json")) {
            assertThat(violations(
                            api,
                            content.path(type).path("schema"),
                            exchange.answer().body()))
                    .as(exchange.toString())
                    .isEmpty();
        }
    }

    private static Set<ValidationMessage> violations(JsonNode api, JsonNode schema, String body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.path("components"));
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(whole)
                    .validate(JSON.readTree(body));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> tried() {
        Set<String> tried = new TreeSet<>();
        exchanges.stream()
                .filter(exchange -> exchange.answer().statusCode() == 200)
                .forEach(exchange -> tried.add(exchange.method() + " " + exchange.path()));
        return tried;
    }

    private static Set<String> operations(JsonNode api) {
        Set<String> operations = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private List<Integer> statuses(String path) {
        return exchanges.stream()
                .filter(exchange -> exchange.path().equals(path))
                .map(exchange -> exchange.answer().statusCode())
                .toList();
    }
}
