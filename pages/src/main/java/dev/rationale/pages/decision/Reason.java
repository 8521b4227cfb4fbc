package dev.rationale.pages.decision;

import dev.rationale.pages.part.Datum;
import java.util.List;

/**
 * A link of the chain from resources to advice: what was known, from where, and which conditions of the rule it met.
 *
 * @param known with the first few resources that it goes back to; with none if it goes back to the literature
 * @param more says how many more resources these are, empty if there are no more
 * @param conditions as the rule states them
 */
public record Reason(Datum known, String more, List<String> conditions) {

    public Reason {
        conditions = List.copyOf(conditions);
    }
}
