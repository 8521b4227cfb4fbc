package dev.rationale.cdshooks.request;

import dev.rationale.cdshooks.HookCall;
import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * How a body is written.
 *
 * @param zipped whether it is compressed
 */
record ContentForm(boolean zipped) {

    private static final Set<String> TYPES =
            Set.of("application/json", "application/fhir+json", "application/json+fhir");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final Set<String> UTF8 = Set.of("utf-8", "utf8");

    /**
     * The form that the headers of a call name.
     *
     * @throws Refusal with 415 if it is not one that is read
     */
    static ContentForm of(HookCall call) {
        String encoding =
                call.header("content-encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
        boolean zipped = GZIP.contains(encoding);
        if (!isJson(call.header("content-type").orElse("").toLowerCase(Locale.ROOT))) {
            throw refusal("The body must be application/json or application/fhir+json in UTF-8.");
        }
        if (!zipped && !encoding.equals("identity")) {
            throw refusal("The body may be compressed by gzip and not otherwise.");
        }
        return new ContentForm(zipped);
    }

    private static boolean isJson(String type) {
        List<String> parts =
                Arrays.stream(type.split(";", -1)).map(String::strip).toList();
        return TYPES.contains(parts.get(0))
                && parts.stream()
                        .filter(part -> part.startsWith("charset="))
                        .map(part -> part.substring("charset=".length()).replace("\"", ""))
                        .allMatch(UTF8::contains);
    }

    private static Refusal refusal(String what) {
        Map<String, String> headers =
                Map.of("Accept", "application/json, application/fhir+json", "Accept-Encoding", "gzip, identity");
        return new Refusal(415, Outcome.BAD_REQUEST, List.of(new Issue("not-supported", "", what)), headers);
    }

    /** A body as it was before it was compressed. */
    InputStream plain(InputStream body) throws IOException {
        return zipped ? new GZIPInputStream(body) : body;
    }
}
