package dev.rationale.cohort.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rationale.fhir.FhirReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The entries of a bundle that holds several persons, each as a bundle of its own, so that every one goes with its patient. A bundle
 * of one person is not taken apart: it is put to the guideline as it is.
 */
final class Split {

    private static final JsonFactory JSON = FhirReader.bounded(Long.MAX_VALUE);

    private final List<Part> parts = new ArrayList<>();
    private final Set<String> patients = new TreeSet<>();
    private final List<List<String>> identifiers = new ArrayList<>();

    /** An entry as a bundle, and what its resource says of itself. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(Keyed keyed, byte[] bundle) {}

    private Split() {}

    /** The entries, or none if the document is that of one person or is no bundle. */
    static List<Part> of(byte[] document) {
        Split split = new Split();
        try (JsonParser parser = JSON.createParser(document)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                split.bundle(parser, document);
            }
        } catch (IOException e) {
            return List.of();
        }
        return split.patients.size() > 1 && !split.isOnePerson() ? split.parts : List.of();
    }

    private void bundle(JsonParser parser, byte[] document) throws IOException {
        String type = "collection";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type")) {
                type = parser.getValueAsString(type);
            } else if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    entry(parser, document, type);
                }
            }
            parser.skipChildren();
        }
    }

    private void entry(JsonParser parser, byte[] document, String type) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        Keyed keyed = new Keyed("", "", java.util.Map.of(), List.of());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("resource")) {
                keyed = Keyed.members(parser);
            }
            parser.skipChildren();
        }
        int to = (int) parser.currentTokenLocation().getByteOffset() + 1;
        if (keyed.type().equals("Patient")) {
            patients.add(keyed.id());
            identifiers.add(keyed.identifiers());
        }
        parts.add(new Part(keyed, alone(document, from, to, type)));
    }

    private static byte[] alone(byte[] document, int from, int to, String type) throws IOException {
        var out = new java.io.ByteArrayOutputStream(to - from + 64);
        text(out, "{\"resourceType\":\"Bundle\",\"type\":\"" + type.replaceAll("[^a-z-]", "") + "\",\"entry\":[");
        for (int index = from; index < to; index++) {
            // A line feed between tokens would make two lines of one; within a text JSON has none.
            out.write(document[index] == '\n' || document[index] == '\r' ? ' ' : document[index]);
        }
        text(out, "]}");
        return out.toByteArray();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The entries of several servers are about one person only if they share an identifier, as for the reader of records. */
    private boolean isOnePerson() {
        Set<String> shared = new TreeSet<>(identifiers.get(0));
        identifiers.forEach(shared::retainAll);
        return !shared.isEmpty();
    }
}
