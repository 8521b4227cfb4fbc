package dev.rationale.service;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A failure inside, on one input of many. The others go on; what is said of it in place of an answer names it by an id, under which
 * the log has the rest. Its message is kept out of both: it may quote the patient's data.
 */
public record InternalFailure(String input, Throwable cause) {

    private static final int PLACES = 5;

    /** The same failure on the same input has the same id. */
    public String id() {
        String what = input + "\n" + cause.getClass().getName() + "\n" + Arrays.toString(cause.getStackTrace());
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What is said in place of an answer. */
    public String sentence() {
        return input + ": an internal failure; the log has the rest under " + id() + ".";
    }

    /**
     * Writes the rest.
     *
     * @param whole whether everything is told that is known, the message included
     */
    public void log(PrintWriter log, boolean whole) {
        log.println(id() + ": " + input + ": an internal failure: "
                + cause.getClass().getName());
        if (whole) {
            cause.printStackTrace(log);
        } else {
            Arrays.stream(cause.getStackTrace()).limit(PLACES).forEach(place -> log.println("    at " + place));
            log.println("  Maybe this is a defect; RATIONALE_DEBUG=1 shows all of it.");
        }
    }
}
