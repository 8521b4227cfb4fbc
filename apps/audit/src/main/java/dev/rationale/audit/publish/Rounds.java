package dev.rationale.audit.publish;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Something that is done again and again while a trail is open. What fails is told and done at the next round. */
public final class Rounds implements Closeable {

    private static final System.Logger LOGGER = System.getLogger(Rounds.class.getName());

    private final ScheduledExecutorService clock;
    private final String what;
    private final Duration every;
    private final Runnable round;

    private Rounds(String what, Duration every, Runnable round) {
        this.what = what;
        this.every = every;
        this.round = round;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "audit-" + what);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Rounds that did not begin yet.
     *
     * @param what in a word, for the log
     */
    public static Rounds of(String what, Duration every, Runnable round) {
        return new Rounds(what, every, round);
    }

    /** Begins; the first round is after one interval. */
    public Rounds begin() {
        ScheduledFuture<?> unused =
                clock.scheduleWithFixedDelay(this::attempt, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Does it now. */
    public void attempt() {
        try {
            round.run();
        } catch (RuntimeException later) {
            LOGGER.log(
                    System.Logger.Level.WARNING, "Not done, and tried again later: {0}: {1}", what, later.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
