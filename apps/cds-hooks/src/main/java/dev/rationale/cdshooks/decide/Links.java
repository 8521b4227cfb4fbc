package dev.rationale.cdshooks.decide;

import dev.rationale.fhir.out.CardLinks;
import java.net.URI;
import java.util.Optional;

/**
 * The pages of this service, as cards link to them.
 *
 * @param external base URL of the service
 * @param page unguessable name of the explanation
 */
record Links(URI external, String page) implements CardLinks {

    @Override
    public Optional<URI> source() {
        return Optional.of(URI.create(external + "/guideline"));
    }

    @Override
    public Optional<URI> explanation(String question) {
        return Optional.of(URI.create(external + "/explanations/" + page + "/" + question));
    }
}
