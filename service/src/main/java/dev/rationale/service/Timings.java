package dev.rationale.service;

import java.time.Duration;

/** How long an answer took, by the clock: reading its documents, and evaluating with the explanation. */
public record Timings(Duration reading, Duration evaluating) {

    public Duration whole() {
        return reading.plus(evaluating);
    }
}
