package dev.rationale.fhir;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with resources that a label says to be sensitive, as data on HIV infection are in many places. */
public enum Sensitive {
    /** They are read as all others are. */
    USE,
    /** They are read, and an answer to a person says nothing of what it rests on; {@code notices} of the answer tells it. */
    USE_UNSHOWN,
    /** They are left out, and the answer says so: nothing may be concluded from their absence. */
    LEAVE_OUT;

    /** The notice of an answer in which something was used that is not to be shown. */
    public static final String UNSHOWN = "sensitive-unshown";

    /** The one that is written so, if it shows all that is used. */
    public static Optional<Sensitive> showing(String value) {
        return Stream.of(USE, LEAVE_OUT)
                .filter(one -> one.name().equalsIgnoreCase(value.replace('-', '_')))
                .findFirst();
    }

    /** The one that is written {@code leave-out}, say. */
    public static Sensitive written(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
