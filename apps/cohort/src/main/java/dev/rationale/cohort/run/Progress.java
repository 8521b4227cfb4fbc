package dev.rationale.cohort.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells how many patients are done, and how long the rest may take. */
final class Progress implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MINUTE = 60;

    private final PrintWriter err;
    private final long total;
    private final LongSupplier done;
    private final long begun = System.nanoTime();
    private final Thread teller;

    Progress(PrintWriter err, long total, LongSupplier done) {
        this.err = err;
        this.total = total;
        this.done = done;
        this.teller = new Thread(this::tell, "progress");
        teller.setDaemon(true);
    }

    void start() {
        teller.start();
    }

    private void tell() {
        try {
            while (true) {
                Thread.sleep(PAUSE.toMillis());
                err.println(line());
                err.flush();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private String line() {
        long now = Math.min(total, done.getAsLong());
        double seconds = (System.nanoTime() - begun) / 1e9;
        String left = now == 0 ? "" : ", about " + spoken(seconds / now * (total - now)) + " left";
        return String.format(Locale.ROOT, "%,d of %,d patients%s", now, total, left);
    }

    static String spoken(double seconds) {
        long whole = Math.round(seconds);
        return whole < MINUTE ? whole + " s" : whole / MINUTE + " min " + whole % MINUTE + " s";
    }

    @Override
    public void close() {
        teller.interrupt();
    }
}
