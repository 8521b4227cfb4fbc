package dev.rationale.authoring.text;

import java.util.Comparator;

/**
 * A part of a file.
 *
 * @param file path within the package
 */
public record Place(String file, Region region) {

    /** By file, then from top to bottom. */
    public static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::file)
            .thenComparing(place -> place.region().start())
            .thenComparing(place -> place.region().end());
}
