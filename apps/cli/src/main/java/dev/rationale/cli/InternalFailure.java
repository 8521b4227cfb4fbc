package dev.rationale.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A failure inside, on one input. The others go on; what is said of it in place of an answer names it by an id, under which standard
 * error has the rest. Its message is kept out of both: it may quote the patient's data.
 */
record InternalFailure(String input, Throwable cause) {

    private static final int PLACES = 5;

    /** The same failure on the same input has the same id. */
    String id() {
        String what = input + "\n" + cause.getClass().getName() + "\n" + Arrays.toString(cause.getStackTrace());
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String sentence() {
        return input + ": an internal failure; standard error has the rest under " + id() + ".";
    }

    void log(PrintWriter err) {
        err.println(id() + ": " + input + ": an internal failure: " + cause.getClass().getName());
        Arrays.stream(cause.getStackTrace()).limit(PLACES).forEach(place -> err.println("    at " + place));
        err.println("  Maybe this is a defect; RATIONALE_DEBUG=1 shows all of it.");
        if (System.getenv("RATIONALE_DEBUG") != null) {
            cause.printStackTrace(err);
        }
    }
}
