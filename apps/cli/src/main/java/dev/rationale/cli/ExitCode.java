package dev.rationale.cli;

/** The exit codes, which scripts rely on. */
final class ExitCode {

    static final int EVALUATED = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int NOT_AS_WRITTEN = 4;
    static final int NO_TRAIL = 5;
    static final int INTERNAL = 70;

    private ExitCode() {}
}
