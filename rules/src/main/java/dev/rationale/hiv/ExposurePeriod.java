package dev.rationale.hiv;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Exposures that follow each other without a longer gap.
 *
 * @param members in time order, at least one
 * @param end the end of all of them together, as known on the clinical clock
 */
record ExposurePeriod<T extends Dated>(List<T> members, End end) {

    ExposurePeriod {
        members = List.copyOf(members);
    }

    When start() {
        return members.get(0).at();
    }

    /** The exposures that make up the treatment at its end: those that still run, or else those that began last. */
    List<T> last(LocalDate asOf, Function<T, End> endOf) {
        List<T> running = members.stream()
                .filter(member -> runs(endOf.apply(member), asOf))
                .toList();
        When latest = members.get(members.size() - 1).at();
        return running.isEmpty()
                ? members.stream()
                        .filter(member -> member.at().earliest().equals(latest.earliest()))
                        .toList()
                : running;
    }

    private static boolean runs(End end, LocalDate asOf) {
        return end.kind() == End.Kind.ONGOING
                || (end.kind() == End.Kind.ON && end.dates().get(0).surelyAfter(asOf));
    }
}
