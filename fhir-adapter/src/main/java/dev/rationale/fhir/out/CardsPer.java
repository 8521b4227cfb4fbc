package dev.rationale.fhir.out;

/** How many cards somebody who opens a chart is given at most. */
public enum CardsPer {
    /** One: the most urgent; all else is on the page behind it. */
    ANSWER,
    /** One for each question that is answered, the most urgent first. */
    QUESTION
}
