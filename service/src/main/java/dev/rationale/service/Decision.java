package dev.rationale.service;

import java.util.List;
import java.util.Optional;

/**
 * An answer on its way to whoever asked, with all that is needed to follow it back or to give it again.
 *
 * @param form in which it leaves
 * @param cards the cards that were given; none if it is no response with cards, or there was nothing to say
 * @param response the whole response where a service worded the answer as cards
 */
public record Decision(
        Asker asker, ServiceAnswer answer, AnswerForm form, List<GivenCard> cards, Optional<CardResponse> response) {

    public Decision {
        cards = List.copyOf(cards);
    }

    /** A decision that leaves in a form without cards that feedback could name. */
    public Decision(Asker asker, ServiceAnswer answer, AnswerForm form) {
        this(asker, answer, form, List.of(), Optional.empty());
    }

    /** A decision that leaves as the response of a service. */
    public Decision(Asker asker, ServiceAnswer answer, CardResponse response) {
        this(asker, answer, AnswerForm.CDS_HOOKS, answer.given(response.json()), Optional.of(response));
    }

    /** All that leaves, as text. */
    public String output() {
        return response.map(CardResponse::text)
                .or(() -> answer.in(form))
                .orElseThrow(() -> new IllegalStateException("What leaves as cards of a service has its response."));
    }
}
