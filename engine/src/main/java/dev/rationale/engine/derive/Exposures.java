package dev.rationale.engine.derive;

import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Exposures that follow each other without a longer gap.
 *
 * @param members in time order, at least one
 * @param end the end of all of them together, as known on the clinical clock
 */
record Exposures(List<Lasting> members, End end) {

    Exposures {
        members = List.copyOf(members);
    }

    When start() {
        return members.get(0).at();
    }

    /** The exposures that make up the treatment at its end: those that still run, or else those that began last. */
    List<Lasting> last(LocalDate asOf) {
        List<Lasting> running = members.stream()
                .filter(member -> seen(member.end(), asOf).kind() == End.Kind.ONGOING)
                .toList();
        LocalDate latest = members.get(members.size() - 1).at().earliest();
        return running.isEmpty()
                ? members.stream()
                        .filter(member -> member.at().earliest().equals(latest))
                        .toList()
                : running;
    }

    /** The latest day on which a dose is recorded or an order ended. */
    LocalDate lastDose(LocalDate asOf) {
        return members.stream()
                .map(member -> seen(member.end(), asOf).dates().stream()
                        .map(When::latest)
                        .findFirst()
                        .orElse(member.at().latest()))
                .max(Comparator.naturalOrder())
                .orElse(asOf);
    }

    /** An end that lies after the clinical clock is not known on it. */
    static End seen(End end, LocalDate asOf) {
        return end.kind() == End.Kind.ON && end.dates().get(0).surelyAfter(asOf) ? End.ONGOING : end;
    }

    /** The end of two exposures together; the second starts later, so its undated end lies later too. */
    static End later(End first, End second) {
        if (first.kind() == End.Kind.ONGOING || second.kind() == End.Kind.ONGOING) {
            return End.ONGOING;
        }
        if (second.kind() == End.Kind.UNDATED || first.kind() == End.Kind.UNDATED) {
            return second;
        }
        boolean firstIsLater =
                first.dates().get(0).latest().isAfter(second.dates().get(0).latest());
        return firstIsLater ? first : second;
    }
}
