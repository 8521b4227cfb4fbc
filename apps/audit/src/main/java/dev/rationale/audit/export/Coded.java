package dev.rationale.audit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The small pieces that FHIR's resources are made of. */
final class Coded {

    /** The system of identifiers that are URIs themselves. */
    static final String URI = "urn:ietf:rfc:3986";

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private Coded() {}

    static ObjectNode reference(String url) {
        return JsonNodeFactory.instance.objectNode().put("reference", url);
    }

    /** A reference to something that only its identifier names. */
    static ObjectNode identified(String system, String value) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.putObject("identifier").put("system", system).put("value", value);
        return reference;
    }

    /** The patient under a pseudonym; only the trail's own key leads back. */
    static ObjectNode patient(Exported exported) {
        return identified(
                        Exported.urn("pseudonym", exported.log()),
                        exported.open().patient())
                .put("type", "Patient");
    }

    static ObjectNode client(Exported exported) {
        return identified(Exported.urn("client"), exported.open().client());
    }

    /** Whoever was looking, as the client names them. */
    static ObjectNode user(Exported exported) {
        String system = Exported.urn("client", exported.open().client(), "user");
        return identified(system, exported.open().user());
    }

    /** States why a value is not there. */
    static void absent(ObjectNode element, String reason) {
        element.putArray("extension").addObject().put("url", ABSENT).put("valueCode", reason);
    }

    /** FHIR knows no empty text, so nothing is said where there is none. */
    static void part(ArrayNode parts, String name, String value) {
        if (!value.isBlank()) {
            parts.addObject().put("name", name).put("valueString", value);
        }
    }
}
