package dev.rationale.engine.fact;

import java.util.List;

/**
 * The patient, for a package that sees the patient: one without a vocabulary of its own, or one that declares it in {@code facts.yaml}.
 *
 * @param sex the administrative code: {@code female}, {@code male}, {@code other} or {@code unknown}
 */
public record Person(String id, String sex, List<String> sources) implements Demographic {
    public Person {
        sources = List.copyOf(sources);
    }
}
