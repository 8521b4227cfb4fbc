package dev.rationale.service;

import java.util.List;

/**
 * An answer on its way to whoever asked, with all that is needed to follow it back or to give it again.
 *
 * @param form in which it leaves
 * @param cards the cards that were given; none if it is no response with cards, or there was nothing to say
 */
public record Decision(Asker asker, ServiceAnswer answer, AnswerForm form, List<GivenCard> cards) {

    public Decision {
        cards = List.copyOf(cards);
    }

    /** A decision that leaves in a form without cards that feedback could name. */
    public Decision(Asker asker, ServiceAnswer answer, AnswerForm form) {
        this(asker, answer, form, List.of());
    }
}
