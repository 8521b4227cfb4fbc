package dev.rationale.authoring.check;

import dev.rationale.authoring.Draft;
import dev.rationale.authoring.Remark;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Checks the newest text in the background. A newer one cancels whatever is under way, and nobody waits for a text that is older.
 *
 * <pre>{@code
 * LatestCheck latest = new LatestCheck(check, Duration.ofMillis(150), answers);
 * latest.submit(draft);    // answers.read(...) and answers.done(...) follow, unless a newer draft comes first
 * }</pre>
 */
public final class LatestCheck implements AutoCloseable {

    private final FullCheck check;
    private final long delay;
    private final Answers answers;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "check");
        thread.setDaemon(true);
        return thread;
    });
    private Cancellation running = new Cancellation();
    private volatile Optional<Checked> last = Optional.empty();

    /** Hears what was found. It is called from the thread that checks. */
    public interface Answers {

        /** What was found without compiling; more may follow. */
        void read(Draft draft, List<Remark> remarks);

        /** All that was found. */
        void done(Checked checked);

        /** Something failed inside, and the next draft is checked all the same. */
        void failed(Draft draft, Throwable failure);
    }

    /**
     * Begins with nothing to do.
     *
     * @param delay how long a text has to stand before it is checked
     */
    public LatestCheck(FullCheck check, Duration delay, Answers answers) {
        this.check = check;
        this.delay = delay.toMillis();
        this.answers = answers;
    }

    /** Checks a draft, and no older one. */
    public synchronized void submit(Draft draft) {
        running.cancel();
        Cancellation mine = new Cancellation();
        running = mine;
        try {
            Future<?> unused = worker.schedule(() -> run(draft, mine), delay, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Whoever closed it waits for no answer.
            mine.cancel();
        }
    }

    private void run(Draft draft, Cancellation mine) {
        if (mine.isCancelled()) {
            return;
        }
        try {
            Checked checked = check.check(draft, mine, new CheckListener() {
                @Override
                public void read(List<Remark> remarks) {
                    answers.read(draft, remarks);
                }
            });
            last = Optional.of(checked);
            answers.done(checked);
        } catch (CancellationException newer) {
            // The newer draft is next.
            mine.cancel();
        } catch (RuntimeException | StackOverflowError failure) {
            answers.failed(draft, failure);
        }
    }

    /** The last check that came to its end, which may be of an earlier text. */
    public Optional<Checked> last() {
        return last;
    }

    /** Ends what is under way, and closes what was compiled. */
    @Override
    public void close() {
        synchronized (this) {
            running.cancel();
            worker.shutdown();
        }
        check.close();
    }
}
