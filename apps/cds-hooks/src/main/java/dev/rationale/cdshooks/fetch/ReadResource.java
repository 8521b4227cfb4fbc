package dev.rationale.cdshooks.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Parses an answer of a FHIR server within bounds. */
final class ReadResource {

    /** Deeper nesting than any resource has; a deeper one is an attack on the stack. */
    private static final int DEEPEST = 128;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private ReadResource() {}

    /** The resource, or nothing if the text is none. */
    static Optional<ObjectNode> of(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read instanceof ObjectNode resource
                            && resource.path("resourceType").isTextual()
                    ? Optional.of(resource)
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
