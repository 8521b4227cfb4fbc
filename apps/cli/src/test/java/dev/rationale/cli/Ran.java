package dev.rationale.cli;

import dev.rationale.cli.console.Console;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** One run of the command on a fixed day, and what it left behind. */
record Ran(int code, String out, String err) {

    static final String PATIENT = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
            + "{\"resourceType\":\"Patient\",\"id\":\"a\",\"birthDate\":\"1960-01-01\"}},{\"resource\":"
            + "{\"resourceType\":\"Condition\",\"id\":\"h\",\"subject\":{\"reference\":\"Patient/a\"},"
            + "\"verificationStatus\":{\"coding\":[{\"code\":\"confirmed\"}]},"
            + "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"86406008\"}]}}}]}";

    private static final Clock DAY = Clock.fixed(Instant.parse("2017-11-17T12:00:00Z"), ZoneOffset.UTC);

    static Ran with(String... arguments) {
        return reading("", arguments);
    }

    /** On another day than the other tests'. */
    static Ran on(Clock day, String... arguments) {
        return run(day, new ByteArrayInputStream(new byte[0]), arguments);
    }

    static Ran reading(String in, String... arguments) {
        return reading(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    static Ran reading(InputStream in, String... arguments) {
        return run(DAY, in, arguments);
    }

    private static Ran run(Clock day, InputStream in, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Rationale.run(
                new Console(day, in, new PrintWriter(out), new PrintWriter(err), false, false), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
