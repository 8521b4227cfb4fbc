package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** HIV-1 infection, and how it is known: recorded, implied by an HIV-1 RNA result, or implied by treatment. */
public record HivStatus(Basis basis) implements Fact {

    /** How the infection is known. */
    public enum Basis {
        RECORDED,
        IMPLIED_BY_RNA,
        IMPLIED_BY_ART
    }

    @Override
    public String id() {
        return "HivStatus";
    }
}
