package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Walks over the tokens of a body once, makes its tree, and notes where the documents in it begin and end. */
final class BodyTokens {

    /** Objects whose members may be documents. */
    private static final Set<String> HOLDERS = Set.of("prefetch", "context");

    private final JsonParser tokens;
    private final ObjectMapper json;
    private final byte[] bytes;
    private final Map<String, byte[]> documents = new TreeMap<>();
    private String member = "";

    BodyTokens(JsonParser tokens, ObjectMapper json, byte[] bytes) {
        this.tokens = tokens;
        this.json = json;
        this.bytes = bytes;
    }

    HookBody body() throws IOException {
        JsonToken first = tokens.nextToken();
        JsonNode body =
                first == null ? MissingNode.getInstance() : first == JsonToken.START_OBJECT ? object("") : tree();
        if (first != null && tokens.nextToken() != null) {
            throw new JsonParseException(tokens, "Something follows the object.");
        }
        return new HookBody(body, documents);
    }

    /** The member that is being read, {@code prefetch.'cd4'}; empty outside of those that hold documents. */
    String member() {
        return member;
    }

    private ObjectNode object(String path) throws IOException {
        ObjectNode object = json.createObjectNode();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            JsonToken value = tokens.nextToken();
            boolean holder = path.isEmpty() && HOLDERS.contains(name) && value == JsonToken.START_OBJECT;
            object.set(name, holder ? object(name + ".") : member(path, name));
        }
        return object;
    }

    private JsonNode member(String path, String name) throws IOException {
        long start = tokens.currentTokenLocation().getByteOffset();
        member = path.equals("prefetch.") ? PrefetchKeys.place(name) : path.isEmpty() ? "" : path + name;
        JsonNode value = tree();
        if (!path.isEmpty() && value.isObject()) {
            if (start < 0) {
                throw new CharConversionException();
            }
            int end = (int) tokens.currentLocation().getByteOffset();
            documents.put(path + name, Arrays.copyOfRange(bytes, (int) start, end));
        }
        member = "";
        return value;
    }

    private JsonNode tree() throws IOException {
        return json.readTree(tokens);
    }
}
