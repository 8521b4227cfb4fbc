package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Knowledge;
import java.time.LocalDate;

/** A study that was visible and has been retracted on or before the evidence clock. It supports nothing; the output says why. */
public record RetractedEvidence(String key, LocalDate retracted, String notice, String citation) implements Knowledge {

    @Override
    public String id() {
        return "RetractedEvidence/" + key;
    }
}
