package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.server.config.ServiceSettingsReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A committee edits the guideline while the service is called: well, badly, and against its own cases. Compiling takes a while. */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class ReloadUnderLoadTest {

    private static final String TOKEN = "admin-token-of-this-test";
    private static final String SENTENCE = "Antiretroviral treatment comes first";
    private static final String EDITED = SENTENCE + ", as edited";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void noCallFailsAndNoAnswerMixesTwoGuidelines() throws Exception {
        Rules rules = Rules.in(directory).expecting(5);
        Map<String, String> settings = Running.settings(
                directory,
                Map.of(
                        "rules",
                        rules.path().toString(),
                        "rulesLookMillis",
                        "0",
                        "development",
                        "true",
                        "admin.port",
                        "0"));
        try (RationaleServer server =
                Running.start(Optional.empty(), settings, Map.of(ServiceSettingsReader.ADMIN_TOKEN, TOKEN))) {
            String first = health(server).at("/guideline/digest").asText();
            Load load = new Load(server);

            rules.edit("messages/en/recommendation.yaml", SENTENCE, EDITED);
            JsonNode edited = reload(server);
            assertThat(edited.path("verdict").asText()).isEqualTo("exchanged");
            String second = edited.path("digest").asText();
            assertThat(second).isNotEqualTo(first);
            load.awaitAnswersWith(EDITED);

            rules.edit("rules/recommendation/art.drl", "then", "thne");
            JsonNode broken = reload(server);
            assertThat(broken.path("verdict").asText()).isEqualTo("refused");
            assertThat(broken.path("failures").toString()).contains("rules/recommendation/art.drl:");
            rules.edit("rules/recommendation/art.drl", "thne", "then");

            rules.expecting(99);
            JsonNode failing = reload(server);
            assertThat(failing.path("verdict").asText()).isEqualTo("refused");
            assertThat(failing.path("failures").toString()).contains("months are counted whole", "99", "5");
            assertThat(health(server).at("/reload/failures").toString()).contains("months are counted whole");
            assertThat(health(server).at("/guideline/digest").asText()).isEqualTo(second);
            assertThat(health(server).path("status").asText()).isEqualTo("ready");

            load.stop();
            assertThat(load.statuses()).containsOnly(200);
            assertThat(load.bodies()).allSatisfy(ReloadUnderLoadTest::ofOneGuideline);
            assertThat(load.bodies()).anySatisfy(body -> assertThat(body).doesNotContain(EDITED));
            assertThat(load.bodies()).anySatisfy(body -> assertThat(body).contains(EDITED));
            assertThat(get(server, "/metrics").body())
                    .contains("rationale_guideline{digest=\"" + second + "\"")
                    .contains("rationale_reloads_total{verdict=\"refused\"}")
                    .doesNotContain(first);
        }
    }

    /** The sentence stands in the summary and in the detail of the card: both are edited, or neither is. */
    private static void ofOneGuideline(String body) {
        assertThat(occurrences(body, SENTENCE)).isGreaterThanOrEqualTo(2);
        assertThat(occurrences(body, EDITED)).isIn(0, occurrences(body, SENTENCE));
    }

    private static int occurrences(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static JsonNode reload(RationaleServer server) throws Exception {
        return JSON.readTree(Admin.reload(server.adminPort(), "Bearer " + TOKEN).body());
    }

    private static JsonNode health(RationaleServer server) throws Exception {
        return JSON.readTree(get(server, "/health/ready").body());
    }

    private static HttpResponse<String> get(RationaleServer server, String path) {
        return new Ehr()
                .send(HttpRequest.newBuilder(URI.create(server.url() + path)).build());
    }

    /** Clients that call again and again until they are told to stop. */
    private static final class Load {

        /** A pause leaves the compiler some of the processor. */
        private static final long PAUSE_NANOS = 20_000_000;

        private static final int CLIENTS = 2;

        private final ConcurrentLinkedQueue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean goOn = new AtomicBoolean(true);
        private final List<Thread> clients = new ArrayList<>();

        Load(RationaleServer server) {
            String body = Requests.advice().toString();
            for (int one = 0; one < CLIENTS; one++) {
                Thread client = new Thread(() -> {
                    Ehr ehr = new Ehr();
                    while (goOn.get()) {
                        answers.add(ehr.post(server, Ehr.ADVICE, body));
                        LockSupport.parkNanos(PAUSE_NANOS);
                    }
                });
                client.start();
                clients.add(client);
            }
        }

        void awaitAnswersWith(String text) throws InterruptedException {
            while (answers.stream().noneMatch(answer -> answer.body().contains(text))) {
                Thread.sleep(50);
            }
        }

        void stop() throws InterruptedException {
            goOn.set(false);
            for (Thread client : clients) {
                client.join();
            }
        }

        List<Integer> statuses() {
            return answers.stream().map(HttpResponse::statusCode).distinct().toList();
        }

        List<String> bodies() {
            return answers.stream().map(HttpResponse::body).distinct().toList();
        }
    }
}
