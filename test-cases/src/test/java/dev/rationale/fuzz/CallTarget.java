package dev.rationale.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.rationale.engine.Guidelines;
import dev.rationale.service.DecisionLog;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whatever the body of a call holds, the service answers with cards or says what is wrong with it; it never fails. */
public final class CallTarget {

    private CallTarget() {}

    private static final CdsHooks SERVICE = new CdsHooks(
            HookOptions.at(URI.create("https://cds.example.org")),
            new HookPorts(
                    CurrentGuideline.always(Guidelines.bundled()),
                    Authenticator.EVERYBODY,
                    FhirFetch.NEVER,
                    DecisionLog.NONE,
                    FeedbackLog.NONE,
                    HookObserver.NONE,
                    Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC),
                    new SecureRandom(),
                    List.of()));
    private static final List<String> HOOKS = List.of("patient-view", "order-select", "order-sign");
    private static final int FAILED = 500;

    /** What is loaded once is no part of the first input's time. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(Reading.utf8("{}"));
    }

    /** Asks it of one input; Jazzer calls it by this name. */
    public static void fuzzerTestOneInput(byte[] body) {
        for (String hook : HOOKS) {
            HookAnswer answer = SERVICE.handle(new HookCall(
                    "POST",
                    "/cds-services/rationale-" + hook,
                    Map.of("Content-Type", List.of("application/json")),
                    new ByteArrayInputStream(body)));
            assertThat(answer.status()).as(() -> Reading.text(answer.body())).isLessThan(FAILED);
        }
    }

    static Stream<byte[]> seeds() {
        return Reading.documents("../apps/cds-hooks/src/test/resources/calls")
                .filter(call -> call.length < 20_000)
                .limit(8);
    }
}
