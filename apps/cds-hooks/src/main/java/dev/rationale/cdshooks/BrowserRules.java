package dev.rationale.cdshooks;

import dev.rationale.cdshooks.HookObserver.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What browsers are told: who may read an answer across origins (J10, T23), and to guess and keep nothing. */
record BrowserRules(HookOptions options) {

    private static final Duration ONE_YEAR = Duration.ofDays(365);
    private static final String PREFLIGHT_SECONDS = "600";

    /** The answer to an OPTIONS request; it comes before authentication because browsers send no token with it. */
    Optional<Reply> preflight(HookCall call) {
        if (!call.method().equals("OPTIONS")) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        headers.put("Allow", "GET, HEAD, POST, OPTIONS");
        if (allowedOrigin(call).isPresent()) {
            headers.put("Access-Control-Allow-Methods", "GET, POST");
            headers.put(
                    "Access-Control-Allow-Headers",
                    "authorization, content-type, content-encoding, accept-language, x-request-id");
            headers.put("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
        return Optional.of(Reply.empty(204, headers, Outcome.PREFLIGHT));
    }

    /** The headers of every answer; a reply may set its own content security policy. */
    Map<String, String> headers(HookCall call) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Cache-Control", "no-store");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Vary", "Origin, Accept, Accept-Encoding, Accept-Language");
        headers.put("X-Content-Type-Options", "nosniff");
        if (options.externalUrl().getScheme().equals("https")) {
            headers.put("Strict-Transport-Security", "max-age=" + ONE_YEAR.toSeconds());
        }
        allowedOrigin(call).ifPresent(origin -> {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", "X-Request-Id, Retry-After");
        });
        return headers;
    }

    private Optional<String> allowedOrigin(HookCall call) {
        return call.header("origin").filter(options.corsOrigins()::contains);
    }
}
