package dev.rationale.fhir.picture;

import java.util.Locale;

/** A label that stands within sentences, where it stands at the head of something. */
final class Capitals {

    private Capitals() {}

    static String first(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
