package dev.rationale.engine.fact;

/** A fact of a kind that a guideline package declares as data, so that no Java is needed for it. */
public sealed interface Declared extends Dated
        permits Measured, Answered, Present, Treated, Proposed, Happened, Enrolled {

    /** The declared kind. */
    String kind();
}
