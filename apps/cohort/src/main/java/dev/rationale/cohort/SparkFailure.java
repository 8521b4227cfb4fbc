package dev.rationale.cohort;

import dev.rationale.cohort.input.Changed;
import java.util.ArrayList;
import java.util.List;

/** What is said of a failure of the machinery. Messages of others are looked at and not repeated: they may quote a record. */
final class SparkFailure {

    private static final int DEEPEST = 30;

    private SparkFailure() {}

    static String sentence(Throwable failure) {
        List<Throwable> chain = chain(failure);
        if (says(chain, "No space left on device") || says(chain, "Disk quota exceeded")) {
            return "The disk is full; what is done is kept.\n  Maybe --resume goes on with it when there is room.";
        }
        for (Throwable one : chain) {
            if (one instanceof Changed changed) {
                return String.valueOf(changed.getMessage());
            }
        }
        Throwable last = chain.get(chain.size() - 1);
        return "An internal failure: " + last.getClass().getSimpleName()
                + "; what is done is kept, and --resume goes on with it."
                + "\n  Maybe this is a defect; RATIONALE_DEBUG=1 shows where it happened.";
    }

    private static boolean says(List<Throwable> chain, String text) {
        return chain.stream().anyMatch(one -> String.valueOf(one.getMessage()).contains(text));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>(List.of(failure));
        Throwable next = failure.getCause();
        while (next != null && chain.size() < DEEPEST) {
            chain.add(next);
            next = next.getCause();
        }
        return chain;
    }
}
