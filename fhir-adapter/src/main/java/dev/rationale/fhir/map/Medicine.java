package dev.rationale.fhir.map;

import java.util.Set;

/** Whether a medication resource is about a medicine of a declared kind. */
sealed interface Medicine {

    /**
     * It is.
     *
     * @param whole false if a part of the name remains unexplained
     */
    record Named(Set<String> drugs, boolean whole) implements Medicine {}

    /** It is about something else. */
    record Other() implements Medicine {}

    /** It cannot be told; {@code what} is the code of what was not understood. */
    record Unclear(String what) implements Medicine {}
}
