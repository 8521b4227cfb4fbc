package dev.rationale.cli.console;

import dev.rationale.engine.report.Style;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;

/**
 * Everything outside the program that it looks at: handed in, so that a test can stand in for each.
 *
 * @param colour whether the answer goes to a terminal that shows colours
 * @param watched whether standard error is a terminal, so that somebody may wait for progress
 */
public record Console(Clock clock, InputStream in, PrintWriter out, PrintWriter err, boolean colour, boolean watched) {

    public Style style() {
        return colour ? Style.TERMINAL : Style.PLAIN;
    }
}
