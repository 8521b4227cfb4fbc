package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/**
 * One plasma HIV-1 RNA result, in copies/mL, as the set of values that it proves: 120 is {@code [120,120]}, "&lt;50" is
 * {@code [0,50)}, "detected" without a number is above zero.
 */
public record HivRna(String id, Bounds copies, When at, List<String> sources) implements Dated {
    public HivRna {
        sources = List.copyOf(sources);
    }
}
