package dev.rationale.authoring.check;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets somebody else end a check whose answer nobody waits for any more. */
public final class Cancellation {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Ends the check at the next place where it can end: between two steps, or between two patients. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /**
     * Goes on if nobody ended it.
     *
     * @throws CancellationException if somebody did
     */
    void check() {
        if (isCancelled()) {
            throw new CancellationException("A newer text is checked in place of this one.");
        }
    }
}
