package dev.rationale.audit.replay;

import java.util.List;

/**
 * What a replay gave.
 *
 * @param id of the decision
 * @param reasons where it differs, what differs; where it could not be done, why
 */
public record Replayed(String id, Verdict verdict, List<String> reasons) {

    /** How a replay ended. */
    public enum Verdict {
        SAME,
        DIFFERS,
        CANNOT
    }

    public Replayed {
        reasons = List.copyOf(reasons);
    }

    static Replayed cannot(String id, String reason) {
        return new Replayed(id, Verdict.CANNOT, List.of(reason));
    }
}
