package dev.rationale.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Decision;
import dev.rationale.service.DecisionLog;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.PrefetchStyle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A service over the bundled guideline on a fixed day, which remembers what it told its ports. */
final class Service {

    static final Guideline GUIDELINE = Guidelines.bundled();
    static final ObjectMapper JSON = new ObjectMapper();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final HookOptions OPTIONS = HookOptions.at(URI.create("https://cds.example.org/rationale"));
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    final List<Decision> decisions = new ArrayList<>();
    final List<Feedback> feedback = new ArrayList<>();
    final List<Feedback> counted = new ArrayList<>();
    final List<HookObserver.Outcome> outcomes = new ArrayList<>();
    final List<Evaluation> evaluations = new ArrayList<>();

    private final CdsHooks hooks;

    Service() {
        this(OPTIONS, ports -> ports);
    }

    Service(HookOptions options) {
        this(options, ports -> ports);
    }

    Service(HookOptions options, UnaryOperator<HookPorts> change) {
        HookPorts ports = new HookPorts(
                CurrentGuideline.always(GUIDELINE),
                Authenticator.EVERYBODY,
                FhirFetch.NEVER,
                this::decided,
                this::reported,
                new Observer(),
                CLOCK,
                new SecureRandom(),
                List.of());
        this.hooks = new CdsHooks(options, change.apply(ports));
    }

    /** The ports with another way to fetch. */
    static UnaryOperator<HookPorts> fetching(FhirFetch fetch) {
        return ports -> new HookPorts(
                ports.guideline(),
                ports.authenticator(),
                fetch,
                ports.decisions(),
                ports.feedback(),
                ports.observer(),
                ports.clock(),
                ports.random(),
                List.of());
    }

    /** The ports with a log that cannot be written. */
    static UnaryOperator<HookPorts> full() {
        return ports -> new HookPorts(
                ports.guideline(),
                ports.authenticator(),
                ports.fetch(),
                decision -> {
                    throw new DecisionLog.Unavailable("disk full", new IOException("PLANTED-MESSAGE"));
                },
                feedback -> {
                    throw new DecisionLog.Unavailable("disk full", new IOException("PLANTED-MESSAGE"));
                },
                ports.observer(),
                ports.clock(),
                ports.random(),
                List.of());
    }

    Answered get(String path, Map<String, String> headers) {
        return call("GET", path, headers, "");
    }

    Answered post(String path, JsonNode body) {
        return post(path, body.toString(), Map.of());
    }

    Answered post(String path, String body, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/json"));
        headers.putAll(more);
        return call("POST", path, headers, body);
    }

    Answered call(String method, String path, Map<String, String> headers, String body) {
        return call(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    Answered post(String path, byte[] body, Map<String, String> headers) {
        return call("POST", path, headers, body);
    }

    private Answered call(String method, String path, Map<String, String> headers, byte[] bytes) {
        Map<String, List<String>> lists = new TreeMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Answered(hooks.handle(new HookCall(method, path, lists, new ByteArrayInputStream(bytes))));
    }

    HookObserver.Outcome lastOutcome() {
        return outcomes.get(outcomes.size() - 1);
    }

    /** An answer as a test looks at it. */
    record Answered(HookAnswer answer) {

        int status() {
            return answer.status();
        }

        String text() {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(answer.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode cards() {
            return json().path("cards");
        }

        List<String> problems() {
            List<String> problems = new ArrayList<>();
            json().path("issue")
                    .forEach(issue -> problems.add(issue.path("diagnostics").asText()));
            return problems;
        }
    }

    /** JSON in which single quotes stand for double ones. */
    static ObjectNode json(String text) {
        return parse(text.replace('\'', '"'));
    }

    static ObjectNode parse(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page as a server gave it. */
    static FhirDocument page(String key, JsonNode page) {
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        return new FhirDocument(FhirDocument.Role.prefetch(key), bytes, page);
    }

    /** A patient-view request without prefetch. */
    static ObjectNode patientView(String patient) {
        return json("""
                {'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
                 'context':{'userId':'Practitioner/example','patientId':'%s'}}
                """.formatted(patient));
    }

    /** A request whose client resolved every template against a server. */
    static ObjectNode prefetched(ObjectNode request, FhirStub server) {
        String patient = request.at("/context/patientId").asText();
        ObjectNode prefetch = request.putObject("prefetch");
        PatientSearches.of(GUIDELINE)
                .forEach(one -> prefetch.set(one.key(), server.answer(one.query(TODAY, patient, PrefetchStyle.FULL))));
        return request;
    }

    private Optional<String> decided(Decision decision) {
        decisions.add(decision);
        return Optional.empty();
    }

    private void reported(Feedback item) {
        if (feedback.stream().noneMatch(one -> one.key().equals(item.key()))) {
            feedback.add(item);
        }
    }

    /** Remembers what it was told. */
    private final class Observer implements HookObserver {

        @Override
        public void answered(String service, Outcome outcome, Duration took) {
            outcomes.add(outcome);
        }

        @Override
        public void evaluated(String service, Evaluation evaluation) {
            evaluations.add(evaluation);
        }

        @Override
        public void feedback(Feedback item) {
            counted.add(item);
        }
    }
}
