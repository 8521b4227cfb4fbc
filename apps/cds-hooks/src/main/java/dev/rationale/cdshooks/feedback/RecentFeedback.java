package dev.rationale.cdshooks.feedback;

import dev.rationale.cdshooks.Feedback;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Remembers the latest feedback, so that what is reported again is not counted again (F4). */
public final class RecentFeedback {

    private static final int REMEMBERED = 1 << 14;

    private final Set<String> keys = new HashSet<>();
    private final Deque<String> order = new ArrayDeque<>();

    /** True the first time. */
    public synchronized boolean isNew(Feedback feedback) {
        if (!keys.add(feedback.key())) {
            return false;
        }
        order.add(feedback.key());
        if (order.size() > REMEMBERED) {
            keys.remove(order.remove());
        }
        return true;
    }
}
