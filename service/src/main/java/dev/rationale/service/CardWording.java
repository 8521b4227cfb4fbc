package dev.rationale.service;

import dev.rationale.fhir.out.CardLinks;
import dev.rationale.fhir.out.CardsPer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How a service words an answer as cards: all that it adds to what was evaluated, so that the very same response can be made again.
 *
 * @param per how many cards somebody who opens a chart is given at most
 * @param ordering whether somebody orders, so that only what is ordered is spoken of
 * @param removable the proposed drafts that the client can find and remove, by {@code Type/id}
 * @param guidelinePage absolute URL of the page about the guideline; empty if there is none
 * @param explanations absolute URL below which the pages lie that explain this answer, by question; empty if there are none
 */
public record CardWording(
        CardsPer per, boolean ordering, List<String> removable, String guidelinePage, String explanations)
        implements CardLinks {

    public CardWording {
        removable = List.copyOf(removable);
    }

    @Override
    public Optional<URI> source() {
        return Optional.of(guidelinePage).filter(url -> !url.isEmpty()).map(URI::create);
    }

    @Override
    public Optional<URI> explanation(String question) {
        return Optional.of(explanations).filter(url -> !url.isEmpty()).map(url -> URI.create(url + "/" + question));
    }
}
