package dev.rationale.workbench.bedside;

import dev.rationale.engine.Guideline;
import dev.rationale.workbench.http.Person;

/** Decisions that were written down, from which a patient can be opened as the record was then. */
public interface Decisions {

    /**
     * The record on which a decision rested, and its days. Whoever opens it is noted first.
     *
     * @param by who opens it
     * @param pasted the id of a decision or of a card, or the link of a card
     * @param origin sentence that says where the record comes from, with a place for the id
     * @throws dev.rationale.audit.AuditFailure if there is no such decision, or it cannot be opened or noted
     */
    Elsewhere.Found find(Person by, String pasted, Guideline guideline, String origin);
}
