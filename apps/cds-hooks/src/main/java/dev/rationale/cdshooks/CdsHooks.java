package dev.rationale.cdshooks;

import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.service.ServedHook;
import dev.rationale.service.DecisionLog;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The CDS Hooks service: discovery, the services with their feedback, the pages that cards link to. It takes a call and gives
 * an answer, always; whatever carries HTTP can carry it. Safe for use by many threads.
 *
 * <pre>{@code HookAnswer answer = new CdsHooks(HookOptions.at(url), ports).handle(call);}</pre>
 */
public final class CdsHooks {

    private static final Logger LOG = LoggerFactory.getLogger(CdsHooks.class);
    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.-]{1,64}");
    private static final int ID_BYTES = 8;
    private static final String ID_HEADER = "X-Request-Id";
    private static final String RETRY_SECONDS = "10";

    private final HookPorts ports;
    private final Endpoints endpoints;
    private final BrowserRules browser;

    public CdsHooks(HookOptions options, HookPorts ports) {
        this.ports = ports;
        this.endpoints = new Endpoints(options, ports);
        this.browser = new BrowserRules(options);
    }

    /** The answer to a call. Whatever goes wrong is an answer too. */
    public HookAnswer handle(HookCall call) {
        long begun = System.nanoTime();
        String id = requestId(call);
        MDC.put("request", id);
        try {
            Reply reply = reply(call);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            String service = endpoints.serviceOf(call).map(ServedHook::id).orElse("");
            ports.observer().answered(service, reply.outcome(), took);
            LOG.info("{} {} {} in {} ms, request {}", service, reply.outcome(), reply.status(), took.toMillis(), id);
            return Compression.of(call, new HookAnswer(reply.status(), headers(call, reply, id), reply.body()));
        } finally {
            MDC.remove("request");
        }
    }

    private Reply reply(HookCall call) {
        try {
            return browser.preflight(call).orElseGet(() -> endpoints.answer(call));
        } catch (Refusal refusal) {
            return Reply.refused(refusal);
        } catch (DecisionLog.Unavailable unavailable) {
            LOG.error("The decision could not be written down, so no advice is given: {}", name(unavailable));
            String what = "The decision cannot be written down at the moment, so no advice is given.";
            return Reply.failed(503, what, Map.of("Retry-After", RETRY_SECONDS), Outcome.TRAIL_UNAVAILABLE);
        } catch (RuntimeException failure) {
            // The message may quote the patient's data, so only the kind of failure and its place are told.
            LOG.error("A call failed: {}", name(failure));
            return Reply.failed(500, "The service failed on this call.", Map.of(), Outcome.FAILED);
        }
    }

    private static String name(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "");
    }

    private Map<String, String> headers(HookCall call, Reply reply, String id) {
        Map<String, String> headers = new TreeMap<>(browser.headers(call));
        headers.put(ID_HEADER, id);
        headers.putAll(reply.headers());
        return headers;
    }

    private String requestId(HookCall call) {
        return call.header(ID_HEADER)
                .filter(given -> REQUEST_ID.matcher(given).matches())
                .orElseGet(() -> {
                    byte[] id = new byte[ID_BYTES];
                    ports.random().nextBytes(id);
                    return HexFormat.of().formatHex(id);
                });
    }
}
