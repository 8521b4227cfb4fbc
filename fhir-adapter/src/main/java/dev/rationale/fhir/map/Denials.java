package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Entries that say that somebody does not take a medicine, or stopped it: an order of all of it that began before is still open, and
 * whether it is taken is not known.
 */
final class Denials {

    private final List<Denial> denials = new ArrayList<>();

    /** What is denied since when; of what was stopped the last day is known. */
    private record Denial(FactKind kind, Set<String> members, When at, boolean stopped) {

        boolean contradicts(Course course) {
            boolean begunBefore = stopped
                    ? !course.at().equals(When.UNKNOWN)
                            && at.surelyAfter(course.at().latest())
                    : !course.at().surelyAfter(at.latest());
            return course.kind().equals(kind) && members.containsAll(members(course)) && begunBefore;
        }

        private static Collection<String> members(Course course) {
            return course.read().get(ReadingAttribute.DRUG) instanceof String drug
                    ? Set.of(drug)
                    : course.read().get(ReadingAttribute.DRUGS) instanceof Collection<?> drugs
                            ? drugs.stream().map(String::valueOf).toList()
                            : Set.of();
        }
    }

    void notTaken(FactKind kind, Set<String> members, When at) {
        denials.add(new Denial(kind, new TreeSet<>(members), at, false));
    }

    void stopped(FactKind kind, Set<String> members, When until) {
        denials.add(new Denial(kind, new TreeSet<>(members), until, true));
    }

    /** True of one that runs on without an end although a later entry denies it. */
    boolean contradict(Course course) {
        return Boolean.TRUE.equals(course.read().get(ReadingAttribute.RUNNING))
                && When.UNKNOWN.equals(course.read().get(ReadingAttribute.UNTIL))
                && denials.stream().anyMatch(denial -> denial.contradicts(course));
    }
}
