package dev.rationale.engine.type;

/** A type of fact that a package declares in {@code types.yaml}. */
public sealed interface DeclaredType permits DeclaredFact, DeclaredSeries, DeclaredCourse, DeclaredDerived {

    /** The name that rules use. */
    String name();

    /** The type that its facts are made of; empty where they are concluded or read. */
    default String madeOf() {
        return "";
    }
}
