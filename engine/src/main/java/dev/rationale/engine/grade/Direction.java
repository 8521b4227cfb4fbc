package dev.rationale.engine.grade;

/** GRADE: for or against an intervention. */
public enum Direction {
    FOR,
    AGAINST
}
