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
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes calls about a patient who does not exist until they are fast, so that the first real call is not slow: a number of them, and then
 * more until the compilers of the Java machine have come to rest, but not for longer than somebody wants to wait.
 */
final class WarmUp {

    private static final int OK = 200;

    /** Over so long it is looked at whether the compilers rest. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Compilers that take less than this share of one processor rest. */
    private static final double RESTING = 0.15;

    private static final Map<String, List<String>> JSON = Map.of("content-type", List.of("application/json"));

    private WarmUp() {}

    /**
     * Calls the service as a client would, uncounted and unwritten.
     *
     * @param log which rehearses what it takes to write a decision down
     * @param calls the fewest
     * @param longest how long it may then go on
     * @throws IllegalStateException if it does not answer with cards: then it would answer nobody
     */
    static void run(CurrentGuideline guideline, DecisionLog log, Clock clock, int calls, Duration longest) {
        HookPorts ports = new HookPorts(
                guideline,
                Authenticator.EVERYBODY,
                FhirFetch.NEVER,
                rehearsing(log),
                FeedbackLog.NONE,
                HookObserver.NONE,
                clock,
                new SecureRandom(),
                List.of());
        CdsHooks hooks = new CdsHooks(HookOptions.at(URI.create("https://localhost")), ports);
        byte[] request = request();
        for (int call = 0; call < calls; call++) {
            call(hooks, request);
        }
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        if (calls > 0 && compilers != null && compilers.isCompilationTimeMonitoringSupported()) {
            untilTheyRest(compilers, longest, () -> call(hooks, request));
        }
    }

    private static void untilTheyRest(CompilationMXBean compilers, Duration longest, Runnable call) {
        long end = System.nanoTime() + longest.toNanos();
        boolean busy = true;
        while (busy && System.nanoTime() < end) {
            long begun = System.nanoTime();
            long before = compilers.getTotalCompilationTime();
            while (System.nanoTime() - begun < LOOK.toNanos()) {
                call.run();
            }
            busy = compilers.getTotalCompilationTime() - before > RESTING * LOOK.toMillis();
        }
    }

    private static DecisionLog rehearsing(DecisionLog log) {
        return decision -> {
            log.rehearse(decision);
            return Optional.empty();
        };
    }

    private static void call(CdsHooks hooks, byte[] request) {
        HookAnswer answer = hooks.handle(
                new HookCall("POST", "/cds-services/rationale-patient-view", JSON, new ByteArrayInputStream(request)));
        if (answer.status() != OK) {
            throw new IllegalStateException("The service does not answer: a call about a patient who does not exist "
                    + "was answered with status " + answer.status() + ".");
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
