package dev.rationale.cohort.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.cohort.input.Found.What;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Whose a resource is, in every form in which a reference is written: relative, absolute, to a version, a UUID, an id alone, a search
 * by identifier, a contained Patient, or an identifier without a reference.
 *
 * @param key the patient's id, or the identifier as {@code system|value}
 */
record Owner(What what, String key) {

    private static final String PATIENT = "Patient";
    private static final String URN = "urn:uuid:";
    private static final String SEARCH = "identifier=";
    private static final ObjectMapper TREE = new ObjectMapper();

    static Owner of(Keyed resource, byte[] line) {
        if (resource.type().equals(PATIENT)) {
            return resource.id().isEmpty() ? new Owner(What.NOBODY, "") : new Owner(What.OWN, resource.id());
        }
        Keyed.Reference subject = resource.subject();
        if (subject.text().startsWith("#")) {
            return identified(contained(line, subject.text().substring(1)));
        }
        return subject.text().isEmpty() ? identified(subject.identifier()) : named(subject);
    }

    private static Owner identified(String identifier) {
        return identifier.isEmpty() ? new Owner(What.NOBODY, "") : new Owner(What.IDENTIFIED, identifier);
    }

    private static Owner named(Keyed.Reference subject) {
        String plain = subject.text().replaceFirst("/_history/[^/]*$", "").replaceFirst("#.*$", "");
        int query = plain.indexOf('?');
        if (query >= 0) {
            return searched(plain.substring(0, query), plain.substring(query + 1));
        }
        if (plain.startsWith(URN)) {
            return new Owner(What.OWN, plain.substring(URN.length()));
        }
        String[] parts = plain.split("/", -1);
        String type = parts.length < 2 ? PATIENT : parts[parts.length - 2];
        return switch (type) {
            case PATIENT -> new Owner(What.OWN, parts[parts.length - 1]);
            case "Group" -> new Owner(What.SEVERAL, parts[parts.length - 1]);
            default -> new Owner(What.NOBODY, "");
        };
    }

    /** A search stands for the one patient who bears the identifier. */
    private static Owner searched(String type, String query) {
        boolean byIdentifier = type.equals(PATIENT) && query.startsWith(SEARCH) && !query.contains("&");
        return byIdentifier
                ? identified(URLDecoder.decode(query.substring(SEARCH.length()), StandardCharsets.UTF_8))
                : new Owner(What.NOBODY, "");
    }

    /** The identifier of a Patient that the resource contains; empty if there is none. */
    private static String contained(byte[] line, String id) {
        try {
            for (JsonNode inner : TREE.readTree(line).path("contained")) {
                boolean meant = inner.path("id").asText().equals(id)
                        && inner.path("resourceType").asText().equals(PATIENT);
                JsonNode identifier = inner.path("identifier").path(0);
                if (meant && identifier.hasNonNull("value")) {
                    return identifier.path("system").asText("") + "|"
                            + identifier.path("value").asText();
                }
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }
}
