package dev.rationale.cohort;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command, run in this process, with what it said. */
record Ran(int code, String out, String err) {

    /** Of a few rows Spark would compile more than it runs, and divide them into more tasks than there are rows. */
    static final Map<String, String> SMALL = Map.of(
            "spark.sql.shuffle.partitions", "2",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    static Ran with(String... arguments) {
        return with(new StringWriter(), arguments);
    }

    /** The same where somebody listens to what it says of errors. */
    static Ran with(StringWriter err, String... arguments) {
        StringWriter out = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2026-06-30T00:00:00Z"), ZoneOffset.UTC);
        List<String> all = new ArrayList<>(List.of(arguments));
        SMALL.forEach((name, value) -> all.addAll(List.of("--conf", name + "=" + value)));
        int code = Main.run(clock, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
