package dev.rationale.audit.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The codes of other systems that an export is made of, from {@code codes.properties}. */
final class Codes {

    private static final Properties CODES = read();

    private Codes() {}

    private static Properties read() {
        Properties codes = new Properties();
        try (InputStream file = Codes.class.getResourceAsStream("codes.properties")) {
            if (file != null) {
                codes.load(file);
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Coding, by the name that the file gives it. */
    static ObjectNode coding(String name) {
        String[] parts = CODES.getProperty(name, "").split("[|]", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("codes.properties: '" + name + "' is no system, code and display.");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("system", parts[0])
                .put("code", parts[1])
                .put("display", parts[2]);
    }

    /** The same as a CodeableConcept. */
    static ObjectNode concept(String name) {
        ObjectNode concept = JsonNodeFactory.instance.objectNode();
        concept.putArray("coding").add(coding(name));
        return concept;
    }
}
