package dev.rationale.cli;

import dev.rationale.engine.report.Style;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;

/** Everything outside the program that it looks at: handed in, so that a test can stand in for each. */
record Surroundings(Clock clock, InputStream in, PrintWriter out, PrintWriter err, boolean colour) {

    Style style() {
        return colour ? Style.TERMINAL : Style.PLAIN;
    }
}
