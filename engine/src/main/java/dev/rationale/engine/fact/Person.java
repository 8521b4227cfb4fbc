package dev.rationale.engine.fact;

import java.util.List;

/**
 * The patient, for a package that declares no type of its own for it.
 *
 * @param sex the administrative code: {@code female}, {@code male}, {@code other} or {@code unknown}
 */
public record Person(String id, String sex, List<String> sources) implements Demographic {
    public Person {
        sources = List.copyOf(sources);
    }
}
