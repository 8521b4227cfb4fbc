package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Fact;
import java.util.List;

/** The patient. Sex is the administrative code ({@code female}, {@code male}, {@code other}, {@code unknown}). */
public record Patient(String id, String sex, List<String> sources) implements Fact {
    public Patient {
        sources = List.copyOf(sources);
    }
}
