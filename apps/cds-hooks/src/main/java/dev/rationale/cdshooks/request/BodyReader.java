package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.cdshooks.HookCall;
import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.fhir.FhirReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a request's body as one JSON object, no longer, deeper or richer in tokens than a real one is. */
public final class BodyReader {

    /** A real request has at least twice as many bytes to a token; one with fewer is made of empty shells that cost memory. */
    private static final int BYTES_PER_TOKEN = 4;

    private final ObjectMapper json;
    private final int maxBytes;

    public BodyReader(int maxBytes) {
        this.maxBytes = maxBytes;
        this.json = new ObjectMapper(FhirReader.bounded(maxBytes / BYTES_PER_TOKEN));
    }

    /**
     * The body as an object.
     *
     * @throws Refusal if it is of another type (415), too long (413) or no JSON object (400)
     */
    public HookBody object(HookCall call) {
        requireJson(call);
        HookBody body = parsed(bytes(call));
        if (!body.json().isObject()) {
            throw Refusal.badRequest(List.of(
                    new Issue("structure", "", "The body is " + kind(body.json()) + "; expected one JSON object.")));
        }
        return body;
    }

    private static void requireJson(HookCall call) {
        String type =
                call.header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean plain = call.header("content-encoding").orElse("identity").equals("identity");
        boolean utf8 =
                !call.header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("charset")
                        || call.header("content-type")
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .contains("utf-8");
        if (!type.equals("application/json") || !plain || !utf8) {
            throw new Refusal(
                    415,
                    Outcome.BAD_REQUEST,
                    List.of(new Issue(
                            "not-supported",
                            "",
                            "The body must be application/json in UTF-8, without content encoding.")),
                    Map.of("Accept", "application/json"));
        }
    }

    private byte[] bytes(HookCall call) {
        try {
            byte[] bytes = call.body().readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new Refusal(
                        413,
                        Outcome.TOO_LARGE,
                        List.of(new Issue("too-long", "", "The body is longer than " + maxBytes + " bytes.")));
            }
            return bytes;
        } catch (IOException e) {
            throw Refusal.badRequest(List.of(new Issue("incomplete", "", "The body ended before it was complete.")));
        }
    }

    /** The message gives the place and quotes nothing: the body may hold a patient. */
    private HookBody parsed(byte[] bytes) {
        try (JsonParser tokens = json.createParser(bytes)) {
            return new BodyTokens(tokens, json, bytes).body();
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            String what = "The body cannot be read as JSON" + place
                    + ": it is malformed, has a member twice, or is too deep or too long.";
            throw Refusal.badRequest(List.of(new Issue("structure", "", what)));
        } catch (IOException e) {
            throw Refusal.badRequest(List.of(new Issue("structure", "", "The body is not valid UTF-8.")));
        }
    }

    static String kind(JsonNode node) {
        return node.isMissingNode()
                ? "empty"
                : "of the JSON type " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
