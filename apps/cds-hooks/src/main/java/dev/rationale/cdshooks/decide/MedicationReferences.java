package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.fetch.FhirBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The medications that resources name by a reference and that are not there. What is drafted comes first, then what names its
 * medicine in no other way.
 */
final class MedicationReferences {

    /** A chart has a handful of regimens; whoever names more medications than this names what was given in hospital. */
    static final int MOST = 50;

    private static final Pattern MEDICATION = Pattern.compile("(Medication/[A-Za-z0-9.-]{1,64})(?:/_history/[^/]+)?");

    private final Set<String> there = new HashSet<>();
    private final List<Named> named = new ArrayList<>();

    /**
     * One that is named.
     *
     * @param rank in which it is read
     */
    private record Named(int rank, String reference) {}

    /** Looks through a document, which is an order that is drafted or on record. */
    void in(JsonNode document, boolean drafted) {
        resource(document, "", drafted);
    }

    private void resource(JsonNode resource, String url, boolean drafted) {
        for (JsonNode entry : resource.path("entry")) {
            resource(entry.path("resource"), entry.path("fullUrl").asText(""), drafted);
        }
        String type = resource.path("resourceType").asText("");
        if (type.equals("Medication")) {
            there.add(url);
            there.add("Medication/" + resource.path("id").asText(""));
        } else if (type.startsWith("Medication")) {
            JsonNode reference = resource.path("medicationReference");
            String text = reference.path("reference").asText("");
            boolean words = !reference.path("display").asText("").isBlank();
            if (!text.isEmpty() && !text.startsWith("#")) {
                named.add(new Named((drafted ? 0 : 2) + (words ? 1 : 0), text));
            }
        }
    }

    /** What is missing, as it is read from a server: {@code Medication/17}. One that lies anywhere else is not asked for. */
    List<String> missing(FhirBase server) {
        return named.stream()
                .filter(one -> !there.contains(one.reference()))
                .sorted(Comparator.comparingInt(Named::rank))
                .flatMap(one -> on(server, one.reference()))
                .filter(one -> !there.contains(one))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> on(FhirBase server, String reference) {
        Optional<String> relative = server.relative(reference);
        return relative.map(MEDICATION::matcher).filter(Matcher::matches).map(found -> found.group(1)).stream();
    }
}
