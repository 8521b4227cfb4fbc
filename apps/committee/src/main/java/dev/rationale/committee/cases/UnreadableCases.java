package dev.rationale.committee.cases;

import dev.rationale.engine.guideline.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Files of cases, or cases in them, cannot be understood; the message names every place. */
public final class UnreadableCases extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableCases(List<Problem> faults) {
        super(told(faults));
    }

    UnreadableCases(List<Problem> faults, Throwable cause) {
        super(told(faults), cause);
    }

    private static String told(List<Problem> faults) {
        return faults.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
