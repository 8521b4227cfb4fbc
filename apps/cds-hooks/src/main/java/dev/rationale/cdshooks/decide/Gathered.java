package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The patient's data, all that is required of it.
 *
 * @param documents resources and bundles, prefetched and fetched
 * @param notices codes of what was asked for and not provided
 */
record Gathered(List<JsonNode> documents, List<String> notices) {

    Gathered {
        documents = List.copyOf(documents);
        notices = List.copyOf(notices);
    }
}
