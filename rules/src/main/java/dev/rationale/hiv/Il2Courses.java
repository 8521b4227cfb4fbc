package dev.rationale.hiv;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.Reduced;
import dev.rationale.hiv.fact.End;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.status.Il2Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins exposures to interleukin-2 to one course, and tells its cycles apart where the record allows it. */
record Il2Courses(LocalDate asOf, long cycleGapDays) {

    List<Reduced> of(List<Il2Exposure> recorded) {
        List<Il2Exposure> exposures = recorded.stream()
                .sorted(Comparator.comparing(Il2Exposure::at).thenComparing(Il2Exposure::id))
                .map(exposure -> new Il2Exposure(
                        exposure.id(), exposure.at(), Ends.seenOn(exposure.end(), asOf), exposure.sources()))
                .toList();
        return exposures.isEmpty() ? List.of() : List.of(new Reduced(course(exposures), List.copyOf(exposures)));
    }

    private Il2Course course(List<Il2Exposure> exposures) {
        return new Il2Course(
                exposures.get(0).at(),
                Ends.last(exposures.stream().map(Il2Exposure::end).toList()),
                exposures,
                cycles(exposures),
                exposures.stream()
                        .flatMap(exposure -> exposure.sources().stream())
                        .distinct()
                        .toList());
    }

    private List<When> cycles(List<Il2Exposure> exposures) {
        List<When> starts = new ArrayList<>();
        LocalDate reach = LocalDate.MIN;
        for (Il2Exposure exposure : exposures) {
            if (!exposure.at().isExactDay() || exposure.end().kind() != End.Kind.ON) {
                return List.of();
            }
            if (starts.isEmpty() || exposure.at().earliest().isAfter(reach.plusDays(cycleGapDays))) {
                starts.add(exposure.at());
            }
            LocalDate last = Ends.lastDay(exposure.at(), exposure.end());
            reach = last.isAfter(reach) ? last : reach;
        }
        return starts;
    }
}
