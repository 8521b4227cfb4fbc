package dev.rationale.server;

import dev.rationale.cdshooks.HookAnswer;
import dev.rationale.cdshooks.HookCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how long a call may take. The work runs on a thread of its own; one that takes too long is given up with 503, and counts
 * against the bounded number of threads until it ends, so that rules which run away cannot take the whole service along.
 */
final class BoundedHooks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedHooks.class);
    private static final byte[] OUT_OF_TIME =
            ("{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"timeout\","
                            + "\"diagnostics\":\"The call took too long and was given up.\"}]}")
                    .getBytes(StandardCharsets.UTF_8);

    private final Function<HookCall, HookAnswer> hooks;
    private final Duration limit;
    private final ThreadPoolExecutor workers;

    BoundedHooks(Function<HookCall, HookAnswer> hooks, int threads, Duration limit) {
        AtomicInteger number = new AtomicInteger();
        this.hooks = hooks;
        this.limit = limit;
        this.workers = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(threads), work -> {
                    Thread thread = new Thread(work, "call-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Never throws: a call that is given up is answered too. */
    HookAnswer answer(HookCall call) {
        HookCall whole = detached(call);
        try {
            Future<HookAnswer> answer = workers.submit(() -> hooks.apply(whole));
            return within(answer);
        } catch (RejectedExecutionException full) {
            LOG.warn("A call was not begun: every thread is busy with calls that take too long.");
            return outOfTime();
        }
    }

    private HookAnswer within(Future<HookAnswer> answer) {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn("A call took longer than {} ms and was given up.", limit.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            LOG.atError().setCause(failed.getCause()).log("A call failed.");
        }
        answer.cancel(true);
        return outOfTime();
    }

    /** The request may be gone before the work on it ends, so its body is taken from it; it is bounded and in memory already. */
    private static HookCall detached(HookCall call) {
        try {
            byte[] body = call.body().readAllBytes();
            return new HookCall(call.method(), call.path(), call.headers(), new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HookAnswer outOfTime() {
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "Retry-After", "1", "Cache-Control", "no-store");
        return new HookAnswer(503, headers, OUT_OF_TIME);
    }

    /** Calls that are worked on. */
    int active() {
        return workers.getActiveCount();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
