package dev.rationale.engine.fact;

import java.util.List;

/**
 * A result with a number, of a kind that the guideline package declares in {@code facts.yaml}. A rule asks for what is surely
 * so: a result known only to lie above a limit is not below it, and a result below a limit is not known to be below a lower one.
 *
 * <pre>{@code $latest : Measured( isBelow( 15 ) ) from $results.latest()}</pre>
 *
 * @param kind the declared kind, for instance {@code egfr}
 * @param value the numbers that the result may stand for, in {@code measuredIn}
 * @param measuredIn the unit that the declaration names
 */
public record Measured(String id, String kind, Bounds value, String measuredIn, When at, List<String> sources)
        implements Declared {

    public Measured {
        sources = List.copyOf(sources);
    }

    /** True if the result is surely below {@code limit}. */
    public boolean isBelow(double limit) {
        return value.isBelow(limit);
    }

    /** True if the result is surely at or above {@code limit}. */
    public boolean isAtLeast(double limit) {
        return value.isAtLeast(limit);
    }
}
