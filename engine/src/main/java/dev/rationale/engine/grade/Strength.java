package dev.rationale.engine.grade;

/** GRADE: strength of a recommendation; weak is also called conditional. */
public enum Strength {
    STRONG,
    WEAK
}
