package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;

/** What a value says: a set of numbers in the analyte's unit, or the reason why it says nothing that can be used. */
public sealed interface Result {

    /** The numbers that the value proves. */
    record Read(Bounds bounds) implements Result {}

    /** The value cannot be used; {@code reason} is the code of an exclusion. */
    record Unusable(String reason, String detail) implements Result {}

    static Result unusable(String reason, String detail) {
        return new Unusable(reason, detail);
    }
}
