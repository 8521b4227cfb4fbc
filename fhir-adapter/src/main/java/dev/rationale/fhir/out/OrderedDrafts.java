package dev.rationale.fhir.out;

import java.util.List;

/**
 * The drafts that a card is about.
 *
 * @param named by {@code Type/id}, which a client can find and remove
 * @param unnamed how many others there are, which have no id
 */
public record OrderedDrafts(List<String> named, int unnamed) {

    public OrderedDrafts {
        named = List.copyOf(named);
    }
}
