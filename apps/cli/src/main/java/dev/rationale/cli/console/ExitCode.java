package dev.rationale.cli.console;

/** The exit codes, which scripts rely on. */
public final class ExitCode {

    public static final int EVALUATED = 0;
    public static final int FINDINGS = 1;
    public static final int USAGE = 2;
    public static final int UNREADABLE = 3;
    public static final int NOT_AS_WRITTEN = 4;
    public static final int NO_TRAIL = 5;
    public static final int INTERNAL = 70;

    private ExitCode() {}
}
