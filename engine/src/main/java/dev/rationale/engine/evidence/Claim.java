package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Knowledge;

/** A claim that the manifest lists for appraisal. As a fact it makes sure that every claim is appraised, also without evidence. */
public record Claim(String name) implements Knowledge {

    @Override
    public String id() {
        return "Claim/" + name;
    }
}
