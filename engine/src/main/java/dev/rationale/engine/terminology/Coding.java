package dev.rationale.engine.terminology;

import java.util.Comparator;

/** A code in its system, both in their normal form: {@link CodeSystems#normal} gives it. */
public record Coding(String system, String code) implements Comparable<Coding> {

    private static final Comparator<Coding> ORDER =
            Comparator.comparing(Coding::system).thenComparing(Coding::code);

    @Override
    public int compareTo(Coding other) {
        return ORDER.compare(this, other);
    }
}
