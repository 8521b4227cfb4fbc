package dev.rationale.fhir;

/** What is done with resources that a label says to be sensitive, as data on HIV infection are in many places. */
public enum Sensitive {
    /** They are read as all others are. */
    USE,
    /** They are left out, and the answer says so: nothing may be concluded from their absence. */
    LEAVE_OUT
}
