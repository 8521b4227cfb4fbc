package dev.rationale.cli.console;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a long run has come, in one line of standard error that replaces itself. Nothing is written before a run has become
 * long, nor where nobody watches, so that logs and scripts never see it.
 */
public final class Progress implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final int total;
    private final Instant start;
    private int done;
    private boolean shown;

    public Progress(Console console, int total) {
        this.console = console;
        this.total = total;
        this.start = clock().instant();
    }

    /** One more is done; any thread may say so. */
    public synchronized void step() {
        done++;
        if (console.watched() && Duration.between(start, clock().instant()).compareTo(LONG) > 0) {
            err().print(CLEAR + done + " of " + total);
            err().flush();
            shown = true;
        }
    }

    /** Takes the line away, so that a message or the shell's prompt begins on a clean one. */
    public void clear() {
        if (shown) {
            err().print(CLEAR);
            err().flush();
            shown = false;
        }
    }

    @Override
    public void close() {
        clear();
    }

    private Clock clock() {
        return console.clock();
    }

    private PrintWriter err() {
        return console.err();
    }
}
