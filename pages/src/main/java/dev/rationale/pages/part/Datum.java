package dev.rationale.pages.part;

import java.util.List;

/** One line on something that is known of a patient, with the resources it was read from. */
public record Datum(String summary, List<ResourceId> sources) {

    public Datum {
        sources = List.copyOf(sources);
    }
}
