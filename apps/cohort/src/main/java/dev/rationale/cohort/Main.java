package dev.rationale.cohort;

import dev.rationale.cohort.input.Inputs;
import dev.rationale.cohort.run.Unusable;
import dev.rationale.engine.guideline.InvalidGuideline;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Starts the command, on this machine or inside {@code spark-submit}, with the real clock. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(Clock.system(ZoneId.systemDefault()), out, err, arguments);
        if (code != ExitCode.EVALUATED || System.getProperty("spark.master") == null) {
            System.exit(code);
        }
    }

    /** Runs the command. */
    static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new CohortCommand(clock, out, err), new Commands(clock, out, err));
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        return line.execute(arguments);
    }

    private static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof ParameterException || failure instanceof Unusable) {
            err.println(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof InvalidGuideline) {
            err.println("The guideline cannot be used:\n" + failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof Inputs.NoInput) {
            err.println(failure.getMessage());
            return ExitCode.UNREADABLE;
        }
        err.println(SparkFailure.sentence(failure));
        if (System.getenv("RATIONALE_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        return ExitCode.INTERNAL;
    }
}
