package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** The worst effect attributed to interleukin-2, with its grade. */
public record WorstIl2Effect(String kind, int grade, String scale, Il2Effect.Attribution attribution, When at)
        implements Fact {

    public static WorstIl2Effect of(Il2Effect effect) {
        return new WorstIl2Effect(effect.kind(), effect.grade(), effect.scale(), effect.attribution(), effect.at());
    }

    @Override
    public String id() {
        return "WorstIl2Effect";
    }
}
