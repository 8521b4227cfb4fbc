package dev.rationale.cli;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.console.TooLittleMemory;
import dev.rationale.cli.console.WallClock;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the command with the real clock, streams and environment. */
public final class Main {

    private Main() {}

    @SuppressWarnings("SystemConsoleNull")
    public static void main(String[] arguments) {
        silenceLibraries();
        boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        // Java 17 cannot tell whether standard error is a terminal; the launcher can.
        boolean watched = Boolean.getBoolean("rationale.watched");
        Console console = new Console(new WallClock(), System.in, out, err, colour, watched);
        int code = run(console, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Libraries log nothing, but where the service sets logging up for itself; both are on the class path. */
    private static void silenceLibraries() {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    }

    /** Memory that runs out is told in one sentence; by then the input's data has been let go. */
    private static int run(Console console, String... arguments) {
        try {
            return Rationale.run(console, arguments);
        } catch (OutOfMemoryError e) {
            console.err().println(TooLittleMemory.SENTENCE + "\n  Maybe " + TooLittleMemory.HELP);
            return ExitCode.UNREADABLE;
        }
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }
}
