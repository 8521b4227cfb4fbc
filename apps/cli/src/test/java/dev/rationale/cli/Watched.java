package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cli.console.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command that runs on while a test changes what it watches. */
final class Watched {

    private static final String WAITING = "-- waiting for a change --";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StringWriter out = new StringWriter();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Thread thread;
    private int read;

    Watched(String... arguments) {
        Console console = new Console(
                Clock.systemUTC(),
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                false,
                false);
        thread = new Thread(() -> code.complete(Rationale.run(console, arguments)));
        thread.start();
    }

    /** What was said from the last time on until the command waits again. */
    String next() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!out.toString().substring(read).contains(WAITING)) {
            assertThat(System.nanoTime()).as(out.toString()).isLessThan(until);
            Thread.sleep(50);
        }
        String said = out.toString().substring(read);
        read += said.length();
        return said;
    }

    /** The exit code, after it was told to stop. */
    int stopped() throws Exception {
        thread.interrupt();
        return code.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
