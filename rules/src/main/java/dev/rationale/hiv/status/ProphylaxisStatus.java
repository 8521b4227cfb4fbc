package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import java.util.List;

/**
 * Whether the patient takes a drug that covers an infection.
 *
 * @param target {@code pcp} or {@code toxoplasmosis}
 * @param drugs the covering drugs being taken; empty if none
 * @param secondary true if the patient has had the infection, so that the drug prevents its return
 */
public record ProphylaxisStatus(String target, List<String> drugs, boolean secondary) implements Fact {

    public ProphylaxisStatus {
        drugs = drugs.stream().distinct().sorted().toList();
    }

    public boolean covered() {
        return !drugs.isEmpty();
    }

    @Override
    public String id() {
        return "ProphylaxisStatus/" + target;
    }
}
