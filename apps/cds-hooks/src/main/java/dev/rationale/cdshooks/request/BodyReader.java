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
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

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
        ContentForm form = ContentForm.of(call);
        HookBody body = parsed(bytes(form, call));
        if (!body.json().isObject()) {
            throw Refusal.badRequest(List.of(
                    new Issue("structure", "", "The body is " + kind(body.json()) + "; expected one JSON object.")));
        }
        return body;
    }

    /** What is unpacked is bounded as what was not packed is: a bomb is given up as soon as it is too long. */
    private byte[] bytes(ContentForm form, HookCall call) {
        try (InputStream content = form.plain(call.body())) {
            byte[] bytes = content.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new Refusal(
                        413,
                        Outcome.TOO_LARGE,
                        List.of(new Issue("too-long", "", "The body is longer than " + maxBytes + " bytes.")));
            }
            return bytes;
        } catch (ZipException broken) {
            throw Refusal.badRequest(List.of(new Issue("structure", "", "The body is not compressed as gzip is.")));
        } catch (IOException e) {
            throw Refusal.badRequest(List.of(new Issue("incomplete", "", "The body ended before it was complete.")));
        }
    }

    /** The message gives the place and quotes nothing: the body may hold a patient. */
    private HookBody parsed(byte[] bytes) {
        try (JsonParser tokens = json.createParser(bytes)) {
            BodyTokens body = new BodyTokens(tokens, json, bytes);
            try {
                return body.body();
            } catch (JsonProcessingException e) {
                throw malformed(e, body.member());
            }
        } catch (IOException e) {
            throw Refusal.badRequest(List.of(new Issue("structure", "", "The body is not valid UTF-8.")));
        }
    }

    private static Refusal malformed(JsonProcessingException e, String member) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        String where = member.isEmpty() ? "" : ", in " + member;
        String what = "The body cannot be read as JSON" + place + where
                + ": it is malformed, has a member twice, or is too deep or too long.";
        return Refusal.badRequest(List.of(new Issue("structure", member, what)));
    }

    static String kind(JsonNode node) {
        return node.isMissingNode()
                ? "empty"
                : "of the JSON type " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
