package dev.rationale.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Requests of CDS Hooks about a patient who does not exist, starting from the one that warms the service up. */
public final class Requests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    /** A request that is answered with cards. */
    static ObjectNode advice() {
        try (InputStream file = Objects.requireNonNull(WarmUp.class.getResourceAsStream("warm-up.json"))) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with this many CD4 counts and this many HIV RNA results. */
    public static ObjectNode withObservations(int each) {
        ObjectNode request = advice();
        for (String key : new String[] {"cd4", "hiv-rna"}) {
            ArrayNode entries = (ArrayNode) request.path("prefetch").path(key).path("entry");
            JsonNode first = entries.get(0);
            while (entries.size() > each) {
                entries.remove(entries.size() - 1);
            }
            for (int more = entries.size(); more < each; more++) {
                ObjectNode copy = first.deepCopy();
                ((ObjectNode) copy.path("resource"))
                        .put("id", key + "-" + more)
                        .put("effectiveDateTime", "20%02d-%02d-15".formatted(10 + more % 12, 1 + more / 12));
                entries.add(copy);
            }
        }
        return request;
    }

    /** The same without one prefetched key, and with a FHIR server that could be asked for it. */
    static ObjectNode without(String key, String fhirServer) {
        ObjectNode request = advice();
        ((ObjectNode) request.path("prefetch")).remove(key);
        request.put("fhirServer", fhirServer);
        request.putObject("fhirAuthorization")
                .put("access_token", "token-marker-in-use")
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/*.rs")
                .put("subject", "cds")
                .put("patient", "warm-up");
        return request;
    }
}
