package dev.rationale.committee.cases;

import dev.rationale.engine.guideline.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What could be read of a file of cases. A case that is not written as cases are is left out, and only that one.
 *
 * @param cases the cases that can be put to a guideline
 * @param others cases whose patient can be read, while they expect a code that the guideline does not know
 * @param faults what is wrong with the others, and what every case ought to say
 */
public record CaseReading(List<Case> cases, List<Case> others, List<Problem> faults) {

    /** A case without a reason, and what is idle or cannot hold, can be put to a guideline all the same. */
    private static final Set<String> HARMLESS = Set.of("C007", "C011", "C012");

    /** A case that expects a code of another guideline is still a patient. */
    private static final String UNKNOWN_CODE = "C010";

    public CaseReading {
        cases = List.copyOf(cases);
        others = List.copyOf(others);
        faults = List.copyOf(faults);
    }

    /** True for a fault with which a case cannot show what it was written for. */
    static boolean prevents(String finding) {
        return !HARMLESS.contains(finding);
    }

    /** The faults for which cases were left out. */
    Stream<Problem> preventing() {
        return faults.stream().filter(fault -> prevents(fault.finding()));
    }

    /** The faults for which a patient cannot be read. */
    Stream<Problem> unreadable() {
        return preventing().filter(fault -> !fault.finding().equals(UNKNOWN_CODE));
    }

    /** All whose patient can be read, in the order of the file. */
    Stream<Case> patients() {
        return Stream.concat(cases.stream(), others.stream()).sorted(Comparator.comparingInt(Case::line));
    }
}
