package dev.rationale.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The published schema, with the door for later members shut: a reader has to pass over members that it does not know, but the
 * writer must not write one that the schema does not name.
 */
final class Schema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema CLOSED = closedSchema();

    private Schema() {}

    /** What is wrong with the text; nothing if it is as the schema says. */
    static List<String> faults(String json) {
        return CLOSED.validate(tree(json)).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema closedSchema() {
        try {
            JsonNode schema = JSON.readTree(
                    Path.of("../docs/schema/evaluation.schema.json").toFile());
            close(schema);
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            schema,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode schema) {
        schema.forEach(Schema::close);
        boolean open = schema.has("additionalProperties");
        if (schema.path("type").asText().equals("object") && schema.has("properties") && !open) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
