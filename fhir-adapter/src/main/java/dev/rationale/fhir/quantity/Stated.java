package dev.rationale.fhir.quantity;

import java.util.Optional;

/**
 * What the code of an observation states of its numbers.
 *
 * @param scale the scale, if its name has one
 * @param unit the unit of a number that is written without one, if its dictionary has one
 */
record Stated(Optional<Scale> scale, Optional<String> unit) {

    static final Stated NOTHING = new Stated(Optional.empty(), Optional.empty());
}
