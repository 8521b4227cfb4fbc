package dev.rationale.audit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that RFC 8785 leaves, so that equal content has equal bytes and an equal hash. */
public final class Canonical {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Canonical() {}

    /**
     * The canonical bytes of a JSON text.
     *
     * @throws IOException if it is none, or RFC 8785 has no form for it, such as a member that stands twice
     */
    public static byte[] bytes(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedUTF8();
    }

    /** The canonical bytes of a record. */
    public static byte[] of(Object value) {
        try {
            return bytes(JSON.writeValueAsString(value));
        } catch (IOException e) {
            throw new IllegalStateException("A record cannot be written as JSON.", e);
        }
    }

    /** A value as JSON, with its members in the order of their declaration. */
    public static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON.", e);
        }
    }

    /** Reads a record; members that this version does not know are passed over. */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    "A record cannot be read as " + type.getSimpleName() + ".",
                    "another version wrote it.");
        }
    }

    /** Reads JSON as a tree. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AuditFailure(AuditFailure.Kind.DAMAGED, "A record holds JSON that cannot be read.");
        }
    }

    /** The bytes as text. */
    public static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
