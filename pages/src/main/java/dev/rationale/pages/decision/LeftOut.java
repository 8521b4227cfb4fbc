package dev.rationale.pages.decision;

import dev.rationale.pages.part.ResourceId;
import java.util.List;

/**
 * What was not taken into account, by reason.
 *
 * @param first the first few resources of the reason
 * @param others the rest, shown when asked for
 * @param howManyMore says how many these are
 */
public record LeftOut(String reason, List<ResourceId> first, List<ResourceId> others, String howManyMore) {

    public LeftOut {
        first = List.copyOf(first);
        others = List.copyOf(others);
    }
}
