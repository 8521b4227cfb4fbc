package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** That the patient has HIV-1 infection, and how that is known. */
public record HivStatus(Basis basis) implements Fact {

    /** A diagnosis on record, or what stands in for it. */
    public enum Basis {
        RECORDED,
        IMPLIED_BY_ART,
        IMPLIED_BY_RNA
    }

    @Override
    public String id() {
        return "HivStatus";
    }
}
