package dev.rationale.cases;

import dev.rationale.engine.guideline.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What could be read of a file of cases. A case that is not written as cases are is left out, and only that one.
 *
 * @param cases the cases that can be put to a guideline
 * @param faults what is wrong with the others, and what every case ought to say
 */
public record CaseReading(List<Case> cases, List<Problem> faults) {

    /** A case without a reason can be put to a guideline all the same. */
    private static final String NO_REASON = "C007";

    public CaseReading {
        cases = List.copyOf(cases);
        faults = List.copyOf(faults);
    }

    /** True for a fault with which a case cannot show what it was written for. */
    static boolean prevents(String finding) {
        return !finding.equals(NO_REASON);
    }

    /** The faults for which cases were left out. */
    Stream<Problem> preventing() {
        return faults.stream().filter(fault -> prevents(fault.finding()));
    }
}
