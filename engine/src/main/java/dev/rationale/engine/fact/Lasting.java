package dev.rationale.engine.fact;

/** A fact that goes on from its date, such as an exposure to a drug. */
public interface Lasting extends Dated {

    /** The end as recorded. */
    End end();
}
