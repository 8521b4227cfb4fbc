package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import java.util.List;

/** One recorded exposure to interleukin-2 (aldesleukin): a dose, or an order with its period. {@code at} is the start. */
public record Il2Exposure(String id, When at, End end, List<String> sources) implements Lasting {
    public Il2Exposure {
        sources = List.copyOf(sources);
    }
}
