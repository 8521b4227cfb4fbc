package dev.rationale.server.guideline;

import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A guideline that can be exchanged under load. Each piece of work holds the one it began with, which is closed when it was replaced
 * and the last work on it is done; so no work sees two.
 */
public final class LiveGuideline implements CurrentGuideline, AutoCloseable {

    /** What the work on a thread began with. */
    private static final ThreadLocal<Optional<Held>> MINE = ThreadLocal.withInitial(Optional::empty);

    private final AtomicReference<Held> current;

    public LiveGuideline(Guideline first) {
        this.current = new AtomicReference<>(new Held(this, first));
    }

    @Override
    public <T> T use(Function<Guideline, T> work) {
        Optional<Held> before = MINE.get();
        Optional<Held> begunWith = before.filter(held -> held.owner == this);
        if (begunWith.isPresent()) {
            // Work within work: a trail that is written while a call is answered sees the guideline of the answer.
            return work.apply(begunWith.get().guideline);
        }
        Held held = hold();
        MINE.set(Optional.of(held));
        try {
            return work.apply(held.guideline);
        } finally {
            before.ifPresentOrElse(outer -> MINE.set(before), MINE::remove);
            held.release();
        }
    }

    /** Puts another in force; the one that was gives back its memory when nobody works on it any more. */
    public void exchange(Guideline next) {
        Held replaced = current.getAndSet(new Held(this, next));
        if (replaced != null) {
            replaced.release();
        }
    }

    /** Between reading the reference and holding what it leads to, the guideline may be gone; then there is a newer one. */
    private Held hold() {
        while (true) {
            Held held = current.get();
            if (held == null) {
                throw new IllegalStateException("The service has stopped; there is no guideline in force.");
            }
            if (held.enter()) {
                return held;
            }
        }
    }

    @Override
    public void close() {
        Held last = current.getAndSet(null);
        if (last != null) {
            last.release();
        }
    }

    /** A guideline and how many hold it; being in force counts as one. */
    private static final class Held {

        private final LiveGuideline owner;
        private final Guideline guideline;
        private final AtomicInteger holders = new AtomicInteger(1);

        Held(LiveGuideline owner, Guideline guideline) {
            this.owner = owner;
            this.guideline = guideline;
        }

        boolean enter() {
            return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        void release() {
            if (holders.decrementAndGet() == 0) {
                guideline.close();
            }
        }
    }
}
