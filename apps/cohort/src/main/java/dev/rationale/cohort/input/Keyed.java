package dev.rationale.cohort.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rationale.fhir.FhirReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the outermost members of a resource say of it: its type, its id, whose it is and, of a Patient, what else that patient is
 * called. All other members are passed over as tokens.
 *
 * @param references what each of the members that name a patient points to
 * @param identifiers of the resource itself, each as {@code system|value}
 */
record Keyed(String type, String id, Map<String, Reference> references, List<String> identifiers) {

    /** Where a resource says whose it is; the first that is there counts, as for the reader of records. */
    private static final List<String> SUBJECT_MEMBERS = List.of("subject", "patient", "individual");

    /** A bundle is bounded as the reader bounds a record. */
    private static final JsonFactory JSON = FhirReader.bounded(Long.MAX_VALUE);

    /** A reference as it is written. */
    record Reference(String text, String identifier) {

        static final Reference NONE = new Reference("", "");
    }

    /** The line is not one JSON object that the reader of records would take. */
    static final class NotAnObject extends Exception {

        private static final long serialVersionUID = 1;

        NotAnObject(String why) {
            super(why);
        }
    }

    /** Reads the outermost members of a line. */
    static Keyed of(byte[] line) throws NotAnObject {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAnObject("it is no JSON object");
            }
            Keyed keyed = members(parser);
            if (parser.nextToken() != null) {
                throw new NotAnObject("something follows the JSON object");
            }
            return keyed;
        } catch (IOException e) {
            throw new NotAnObject("it is not valid JSON");
        }
    }

    /** Reads an object of which the parser stands at the beginning; afterwards it stands at the end. */
    static Keyed members(JsonParser parser) throws IOException {
        String type = "";
        String id = "";
        Map<String, Reference> references = new TreeMap<>();
        List<String> identifiers = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "resourceType" -> type = parser.getValueAsString("");
                case "id" -> id = value.isScalarValue() ? parser.getValueAsString("") : "";
                case "subject", "patient", "individual" -> references.put(name, reference(parser));
                case "identifier" -> identifiers(parser, identifiers);
                default -> {}
            }
            parser.skipChildren();
        }
        return new Keyed(type, id, references, identifiers);
    }

    private static Reference reference(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            Reference first = parser.nextToken() == JsonToken.START_OBJECT ? reference(parser) : Reference.NONE;
            finish(parser, JsonToken.END_ARRAY);
            return first;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Reference.NONE;
        }
        String text = "";
        String identifier = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("reference") && value == JsonToken.VALUE_STRING) {
                text = parser.getText();
            } else if (name.equals("identifier") && value == JsonToken.START_OBJECT) {
                identifier = identifier(parser);
            }
            parser.skipChildren();
        }
        return new Reference(text, identifier);
    }

    private static void finish(JsonParser parser, JsonToken end) throws IOException {
        while (parser.currentToken() != end) {
            parser.nextToken();
            if (parser.currentToken() != end) {
                parser.skipChildren();
            }
        }
    }

    private static void identifiers(JsonParser parser, List<String> identifiers) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            identifiers.add(identifier(parser));
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    identifiers.add(identifier(parser));
                }
            }
        }
        identifiers.removeIf(String::isEmpty);
    }

    private static String identifier(JsonParser parser) throws IOException {
        String system = "";
        String value = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("system") && token.isScalarValue()) {
                system = parser.getValueAsString("");
            } else if (name.equals("value") && token.isScalarValue()) {
                value = parser.getValueAsString("");
            }
            parser.skipChildren();
        }
        return value.isEmpty() ? "" : system + "|" + value;
    }

    /** The reference that says whose it is. */
    Reference subject() {
        return SUBJECT_MEMBERS.stream()
                .filter(references::containsKey)
                .map(references::get)
                .findFirst()
                .orElse(Reference.NONE);
    }
}
