package dev.rationale.fhir.account;

/**
 * What of an account is told.
 *
 * @param each true if every resource that was looked into is told by its name
 * @param anonymous true if nothing of the patient is told: no name of a resource, but what those that were not read look like
 */
public record AccountOptions(boolean each, boolean anonymous) {

    /** The names of resources are the patient's own. */
    boolean named() {
        return each && !anonymous;
    }
}
