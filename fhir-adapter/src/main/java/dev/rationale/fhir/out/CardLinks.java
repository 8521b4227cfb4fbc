package dev.rationale.fhir.out;

import java.net.URI;
import java.util.Optional;

/** Where the links of a card lead. */
public interface CardLinks {

    /** Nowhere: nobody serves pages. */
    CardLinks NONE = new CardLinks() {
        @Override
        public Optional<URI> source() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> explanation(String question) {
            return Optional.empty();
        }
    };

    /** The absolute URL of a page about the guideline; the same for every patient. */
    Optional<URI> source();

    /** The absolute URL of the page that explains the answer to a question. */
    Optional<URI> explanation(String question);
}
