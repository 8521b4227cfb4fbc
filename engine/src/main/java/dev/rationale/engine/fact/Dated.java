package dev.rationale.engine.fact;

/** A fact with a place in time. One that begins after the clinical clock does not exist for the evaluation. */
public interface Dated extends Fact {

    /** When this happened or began. */
    When at();
}
