package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.fhir.FhirDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells the ways apart in which a client can answer a prefetch query (T3, T4). */
final class PrefetchReader {

    private static final List<String> FAILING = List.of("error", "fatal");

    private final HookBody body;

    PrefetchReader(HookBody body) {
        this.body = body;
    }

    Map<String, PrefetchValue> read(JsonNode prefetch) {
        Map<String, PrefetchValue> values = new TreeMap<>();
        prefetch.properties().forEach(member -> {
            if (!member.getKey().equals("extension")) {
                values.put(member.getKey(), value(member.getKey(), member.getValue()));
            }
        });
        return values;
    }

    private PrefetchValue value(String key, JsonNode value) {
        if (value.isNull()) {
            return new PrefetchValue.Nothing();
        }
        String type = value.path("resourceType").asText("");
        if (!value.isObject() || type.isEmpty()) {
            String seen = value.isObject() ? "has no resourceType" : "is " + BodyReader.kind(value);
            return broken(key, seen + "; expected a FHIR resource, a Bundle or null");
        }
        return switch (type) {
            case "OperationOutcome" -> new PrefetchValue.Failed();
            case "Bundle" -> bundle(key, value);
            default -> new PrefetchValue.Whole(document(key, value));
        };
    }

    private static PrefetchValue broken(String key, String what) {
        String place = PrefetchKeys.place(key);
        return new PrefetchValue.Broken(new Issue("structure", place, "The value of " + place + " " + what + "."));
    }

    private PrefetchValue bundle(String key, JsonNode bundle) {
        JsonNode entries = bundle.path("entry");
        if (!entries.isArray() && !entries.isMissingNode() && !entries.isNull()) {
            return broken(key, "is a Bundle whose 'entry' is " + BodyReader.kind(entries) + "; expected an array");
        }
        int matches = 0;
        int included = 0;
        for (JsonNode entry : entries) {
            JsonNode resource = entry.path("resource");
            if (resource.path("resourceType").asText("").equals("OperationOutcome")) {
                if (failing(resource)) {
                    return new PrefetchValue.Failed();
                }
            } else if (entry.at("/search/mode").asText("match").equals("include")) {
                included++;
            } else {
                matches++;
            }
        }
        Optional<String> next = next(bundle);
        if (next.isPresent() || bundle.path("total").asInt(0) > matches) {
            return new PrefetchValue.FirstPage(document(key, bundle), next.orElse(""));
        }
        return matches + included == 0 ? new PrefetchValue.Nothing() : new PrefetchValue.Whole(document(key, bundle));
    }

    private FhirDocument document(String key, JsonNode value) {
        return body.document(FhirDocument.Role.prefetch(key), "prefetch." + key, value);
    }

    /** An outcome among the entries may be a mere hint; one that reports an error says that the list is not to be trusted. */
    private static boolean failing(JsonNode outcome) {
        for (JsonNode issue : outcome.path("issue")) {
            if (FAILING.contains(issue.path("severity").asText(""))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> next(JsonNode bundle) {
        for (JsonNode link : bundle.path("link")) {
            if (link.path("relation").asText("").equals("next")) {
                return Optional.of(link.path("url").asText(""));
            }
        }
        return Optional.empty();
    }
}
