package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Fact;
import java.util.List;

/** Interleukin-2 is being considered: a draft order, a plan or a proposal. */
public record Il2Proposal(String id, List<String> sources) implements Fact {
    public Il2Proposal {
        sources = List.copyOf(sources);
    }
}
