package dev.rationale.engine.derive;

import dev.rationale.engine.fact.Fact;
import java.util.List;

/**
 * A fact that rules match, with the input facts that it was made from; a fact that was taken over as it is names itself. The
 * engine writes the step into the explanation, so that every series or course can be walked back to its results and orders.
 */
public record Reduced(Fact fact, List<Fact> from) {

    public Reduced {
        from = List.copyOf(from);
    }

    public static Reduced unchanged(Fact fact) {
        return new Reduced(fact, List.of(fact));
    }
}
