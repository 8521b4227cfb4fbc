package dev.rationale.cohort;

/** The exit codes, the same as those of {@code eval}. */
final class ExitCode {

    static final int EVALUATED = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int INTERNAL = 70;

    private ExitCode() {}
}
