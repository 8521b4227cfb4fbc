package dev.rationale.cohort;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The command, run in this process, with what it said. */
record Ran(int code, String out, String err) {

    static Ran with(String... arguments) {
        return with(new StringWriter(), arguments);
    }

    /** The same where somebody listens to what it says of errors. */
    static Ran with(StringWriter err, String... arguments) {
        StringWriter out = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2026-06-30T00:00:00Z"), ZoneOffset.UTC);
        int code = Main.run(clock, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
