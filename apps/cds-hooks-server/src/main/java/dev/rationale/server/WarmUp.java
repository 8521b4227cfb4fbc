package dev.rationale.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.cdshooks.Authenticator;
import dev.rationale.cdshooks.CdsHooks;
import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.cdshooks.FeedbackLog;
import dev.rationale.cdshooks.FhirFetch;
import dev.rationale.cdshooks.HookAnswer;
import dev.rationale.cdshooks.HookCall;
import dev.rationale.cdshooks.HookObserver;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.HookPorts;
import dev.rationale.service.DecisionLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes calls about a patient who does not exist until they are fast, so that the first real call is not slow. */
final class WarmUp {

    private static final int OK = 200;
    private static final Map<String, List<String>> JSON = Map.of("content-type", List.of("application/json"));

    private WarmUp() {}

    /**
     * Calls the service as a client would, uncounted and unwritten.
     *
     * @throws IllegalStateException if it does not answer with cards: then it would answer nobody
     */
    static void run(CurrentGuideline guideline, Clock clock, int calls) {
        HookPorts ports = new HookPorts(
                guideline,
                Authenticator.EVERYBODY,
                FhirFetch.NEVER,
                DecisionLog.NONE,
                FeedbackLog.NONE,
                HookObserver.NONE,
                clock,
                new SecureRandom(),
                List.of());
        CdsHooks hooks = new CdsHooks(HookOptions.at(URI.create("https://localhost")), ports);
        byte[] request = request();
        for (int call = 0; call < calls; call++) {
            HookAnswer answer = hooks.handle(new HookCall(
                    "POST", "/cds-services/rationale-patient-view", JSON, new ByteArrayInputStream(request)));
            if (answer.status() != OK) {
                throw new IllegalStateException(
                        "The service does not answer: a call about a patient who does not exist "
                                + "was answered with status " + answer.status() + ".");
            }
        }
    }

    private static byte[] request() {
        try (InputStream request =
                Objects.requireNonNull(WarmUp.class.getResourceAsStream("warm-up.json"), "warm-up.json")) {
            return new ObjectMapper().readTree(request).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
