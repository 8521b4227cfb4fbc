package dev.rationale.fhir.picture;

import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.picture.Course;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The results of a declared kind as points in time. */
record Results(FactKind kind, Wording wording, Evaluation evaluation) {

    List<Course.Point> points() {
        Readings readings = new Readings(kind, evaluation.explanation().facts().values());
        return readings.all()
                .filter(Dated.class::isInstance)
                .map(Dated.class::cast)
                .sorted(Comparator.comparing(Dated::at).thenComparing(Dated::id))
                .flatMap(result -> point(result, readings.number(result)))
                .toList();
    }

    /** One that is only known to lie below or above a limit stands at that limit, and shows that it does. */
    private Stream<Course.Point> point(Dated result, Bounds number) {
        boolean below = Double.isFinite(number.upper());
        if (!below && !Double.isFinite(number.lower())) {
            return Stream.empty();
        }
        String said =
                wording.say("picture.point", Map.of("value", number, "unit", kind.measuredIn(), "day", result.at()));
        return Stream.of(new Course.Point(
                result.at().earliest(), below ? number.upper() : number.lower(), number.isExact(), said));
    }
}
