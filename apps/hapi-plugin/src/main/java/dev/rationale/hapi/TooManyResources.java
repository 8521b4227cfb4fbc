package dev.rationale.hapi;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;

/** A patient has more resources than may be read. A part of them would give wrong trends, so nothing is evaluated. */
final class TooManyResources extends UnprocessableEntityException {

    private static final long serialVersionUID = 1L;

    TooManyResources(String type, int most) {
        super("The patient has more than " + most + " resources of type " + type + ", which is the most that is read."
                + "\n  Maybe " + Settings.MOST_RESOURCES + " should be larger.");
    }
}
