package dev.rationale.engine.tiny;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/** Cups of tea on a day. */
public record Cups(String id, double count, When at, List<String> sources) implements Dated {

    /** What a rule cannot do with less than a cup. */
    public double pouredTwice() {
        if (count < 1) {
            throw new IllegalStateException("there is no whole cup");
        }
        return 2 * count;
    }
}
