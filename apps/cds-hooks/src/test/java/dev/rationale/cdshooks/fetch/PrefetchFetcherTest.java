package dev.rationale.cdshooks.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.AccessToken;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.FhirFetch.Failure;
import dev.rationale.cdshooks.FhirFetch.Fetched;
import dev.rationale.cdshooks.FhirFetch.Wanted;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is fetched from a FHIR server, and what a hostile or broken one can do: nothing but fail. */
class PrefetchFetcherTest {

    private static final Caller EHR = new Caller("ehr");
    private static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 3, 20_000);

    private final StubFhir fhir = started();
    private final LimitedHttp http = new LimitedHttp(Duration.ofSeconds(5));

    @AfterEach
    void stop() {
        http.close();
        fhir.close();
    }

    @Test
    void severalKeysAreReadWithTheTokenThatWasLent() {
        fhir.on("Patient/1", "{\"resourceType\":\"Patient\",\"id\":\"1\"}")
                .on("Observation?patient=1", bundle("a", ""));
        Map<String, List<JsonNode>> read =
                read(Map.of("patient", "Patient/1", "observations", "Observation?patient=1"), Map.of());
        assertThat(read.get("patient")).hasSize(1);
        assertThat(read.getOrDefault("observations", List.of())
                        .get(0)
                        .at("/entry/0/resource/id")
                        .asText())
                .isEqualTo("a");
        assertThat(fhir.tokens).containsOnly("Bearer lent-token");
    }

    @Test
    void furtherPagesAreReadInOrder() {
        fhir.on("Observation?patient=1", bundle("a", fhir.base() + "/Observation?page=2"));
        fhir.on("Observation?page=2", bundle("b", fhir.base() + "/Observation?page=3"));
        fhir.on("Observation?page=3", bundle("c", ""));
        List<JsonNode> pages =
                read(Map.of("o", "Observation?patient=1"), Map.of()).getOrDefault("o", List.of());
        assertThat(pages)
                .extracting(page -> page.at("/entry/0/resource/id").asText())
                .containsExactly("a", "b", "c");
    }

    @Test
    void aListThatTheClientCutIsReadFromItsNextLink() {
        fhir.on("Observation?page=3", bundle("c", ""));
        assertThat(read(Map.of(), Map.of("o", URI.create(fhir.base() + "/Observation?page=3"))))
                .containsOnlyKeys("o");
    }

    @Test
    void aNextLinkToAnotherServerIsNotFollowed() throws IOException {
        try (StubFhir attacker = new StubFhir()) {
            fhir.on("Observation?patient=1", bundle("a", attacker.base() + "/Observation?page=2"));
            assertThat(failure("Observation?patient=1")).isEqualTo(Failure.NOT_ALLOWED);
            assertThat(attacker.asked).isEmpty();
        }
    }

    @Test
    void aNextLinkOfThePrefetchToAnotherServerIsNotFollowed() throws IOException {
        try (StubFhir attacker = new StubFhir()) {
            Fetched fetched =
                    fetch(fhir.base(), Map.of(), Map.of("o", URI.create(attacker.base() + "/Observation?page=2")), "t");
            assertThat(fetched).isEqualTo(new Fetched(Map.of(), Map.of("o", Failure.NOT_ALLOWED)));
            assertThat(attacker.asked).isEmpty();
        }
    }

    @Test
    void aRedirectIsNotFollowedAndTakesNoTokenAlong() throws IOException {
        try (StubFhir attacker = new StubFhir()) {
            fhir.on("Patient/1", exchange -> {
                exchange.getResponseHeaders().set("Location", attacker.base() + "/Patient/1");
                StubFhir.send(exchange, 302, "");
            });
            assertThat(failure("Patient/1")).isEqualTo(Failure.NOT_ALLOWED);
            assertThat(attacker.asked).isEmpty();
        }
    }

    @Test
    void aServerThatIsNotListedIsNotAsked() throws IOException {
        try (StubFhir attacker = new StubFhir()) {
            attacker.on("Patient/1", "{\"resourceType\":\"Patient\"}");
            assertThat(fetch(attacker.base(), Map.of("p", "Patient/1"), Map.of(), "t"))
                    .isEqualTo(new Fetched(Map.of(), Map.of("p", Failure.NOT_ALLOWED)));
            assertThat(attacker.asked).isEmpty();
        }
    }

    @Test
    void pagesWithoutEndAreGivenUp() {
        fhir.on("Observation?patient=1", bundle("a", fhir.base() + "/Observation?page=1"));
        for (int page = 1; page < 10; page++) {
            fhir.on("Observation?page=" + page, bundle("p" + page, fhir.base() + "/Observation?page=" + (page + 1)));
        }
        assertThat(failure("Observation?patient=1")).isEqualTo(Failure.TOO_MUCH);
        assertThat(fhir.asked).hasSize(LIMITS.pages());
    }

    @Test
    void aPageThatLinksToItselfIsGivenUp() {
        fhir.on("Observation?patient=1", bundle("a", fhir.base() + "/Observation?patient=1"));
        assertThat(failure("Observation?patient=1")).isEqualTo(Failure.TOO_MUCH);
        assertThat(fhir.asked).hasSize(1);
    }

    @Test
    void anAnswerThatIsTooLargeIsGivenUpWhetherItSaysSoOrNot() {
        String large = bundle("x".repeat(30_000), "");
        fhir.on("Observation?patient=1", large).on("Observation?patient=2", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(large.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        assertThat(failure("Observation?patient=1")).isEqualTo(Failure.TOO_MUCH);
        assertThat(failure("Observation?patient=2")).isEqualTo(Failure.TOO_MUCH);
    }

    @Test
    void theBytesOfAllKeysTogetherAreBounded() {
        Map<String, String> queries = new java.util.TreeMap<>();
        for (int key = 0; key < 5; key++) {
            fhir.on("Observation?patient=" + key, bundle("x".repeat(5_000), ""));
            queries.put("o" + key, "Observation?patient=" + key);
        }
        assertThat(fetch(fhir.base(), queries, Map.of(), "t").failures()).containsValue(Failure.TOO_MUCH);
    }

    @Test
    void aCompressedAnswerIsNotUnpacked() {
        fhir.on("Patient/1", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            StubFhir.send(exchange, 200, "{\"resourceType\":\"Patient\"}");
        });
        assertThat(failure("Patient/1")).isEqualTo(Failure.UNREADABLE);
    }

    @Test
    void aServerThatDripsByteByByteIsGivenUp() {
        fhir.on("Patient/1", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int sent = 0; sent < 1_000; sent++) {
                    body.write(' ');
                    body.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        FetchLimits hasty = new FetchLimits(Duration.ofSeconds(5), Duration.ofMillis(400), 3, 20_000);
        Fetched fetched = new PrefetchFetcher(allowed(), http, hasty).fetch(wanted(fhir.base(), "Patient/1"));
        assertThat(fetched.failures()).containsEntry("key", Failure.TIMEOUT);
    }

    @Test
    void eachRefusalHasItsKind() {
        fhir.on("Patient/401", 401, "")
                .on("Patient/403", 403, "")
                .on("Patient/500", 500, "")
                .on("Patient/oo", "{\"resourceType\":\"OperationOutcome\"}")
                .on("Patient/html", "<html>")
                .on("Patient/twice", "{\"resourceType\":\"Patient\",\"resourceType\":\"Patient\"}")
                .on("Patient/deep", "{\"resourceType\":" + "[".repeat(500) + "]".repeat(500) + "}");
        assertThat(failure("Patient/401")).isEqualTo(Failure.UNAUTHORIZED);
        assertThat(failure("Patient/403")).isEqualTo(Failure.UNAUTHORIZED);
        assertThat(failure("Patient/404")).isEqualTo(Failure.UNREACHABLE);
        assertThat(failure("Patient/500")).isEqualTo(Failure.UNREACHABLE);
        assertThat(failure("Patient/oo")).isEqualTo(Failure.UNREADABLE);
        assertThat(failure("Patient/html")).isEqualTo(Failure.UNREADABLE);
        assertThat(failure("Patient/twice")).isEqualTo(Failure.UNREADABLE);
        assertThat(failure("Patient/deep")).isEqualTo(Failure.UNREADABLE);
    }

    @Test
    void aTokenThatWouldSmuggleAHeaderInIsNotSent() {
        assertThat(fetch(fhir.base(), Map.of("p", "Patient/1"), Map.of(), "a\r\nX-Evil: 1"))
                .isEqualTo(new Fetched(Map.of(), Map.of("p", Failure.UNAUTHORIZED)));
        assertThat(fhir.asked).isEmpty();
    }

    @Test
    void oneKeyThatFailsLeavesTheOthers() {
        fhir.on("Patient/1", "{\"resourceType\":\"Patient\"}");
        Fetched fetched = fetch(fhir.base(), Map.of("a", "Patient/1", "b", "Patient/none"), Map.of(), "t");
        assertThat(fetched.pages()).containsOnlyKeys("a");
        assertThat(fetched.failures()).isEqualTo(Map.of("b", Failure.UNREACHABLE));
    }

    @Test
    void aQueryThatIsNoneIsNotAsked() {
        assertThat(failure("../admin")).isEqualTo(Failure.NOT_ALLOWED);
        assertThat(fhir.asked).isEmpty();
    }

    private Failure failure(String query) {
        Fetched fetched = fetch(fhir.base(), Map.of("key", query), Map.of(), "lent-token");
        assertThat(fetched.failures()).containsOnlyKeys("key");
        return fetched.failures().values().iterator().next();
    }

    private Map<String, List<JsonNode>> read(Map<String, String> queries, Map<String, URI> next) {
        Fetched fetched = fetch(fhir.base(), queries, next, "lent-token");
        assertThat(fetched.failures()).isEmpty();
        Map<String, List<JsonNode>> pages = new TreeMap<>();
        fetched.pages()
                .forEach((key, read) -> pages.put(
                        key,
                        read.stream().map(page -> page.parsed().orElseThrow()).toList()));
        return pages;
    }

    private Fetched fetch(String server, Map<String, String> queries, Map<String, URI> next, String token) {
        Wanted wanted =
                new Wanted(EHR, URI.create(server), Optional.of(new AccessToken(token)), "1", queries, next, Map.of());
        return new PrefetchFetcher(allowed(), http, LIMITS).fetch(wanted);
    }

    private static Wanted wanted(String server, String query) {
        return new Wanted(EHR, URI.create(server), Optional.empty(), "1", Map.of("key", query), Map.of(), Map.of());
    }

    private AllowedServers allowed() {
        return new AllowedServers(Map.of("ehr", Set.of(fhir.base())), true);
    }

    private static String bundle(String id, String next) {
        String link = next.isEmpty() ? "" : "\"link\":[{\"relation\":\"next\",\"url\":\"" + next + "\"}],";
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"," + link
                + "\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"" + id + "\"}}]}";
    }

    private static StubFhir started() {
        try {
            return new StubFhir();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
