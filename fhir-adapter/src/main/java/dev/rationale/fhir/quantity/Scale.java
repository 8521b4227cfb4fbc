package dev.rationale.fhir.quantity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a number is the amount itself or its decimal logarithm. */
public enum Scale {
    LINEAR,
    LOG10;

    /** The scale that a value set writes of a code; nothing if it says none. */
    static Optional<Scale> written(String name) {
        return Arrays.stream(values())
                .filter(scale -> scale.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
