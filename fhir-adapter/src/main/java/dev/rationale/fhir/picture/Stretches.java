package dev.rationale.fhir.picture;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.type.DeclaredCourse;
import dev.rationale.pages.picture.Course;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was given of a declared kind, as stretches of time: the courses that the package makes of it, or else the single records. */
record Stretches(Guideline guideline, FactKind kind, Wording wording, Evaluation evaluation) {

    List<Course.Stretch> all() {
        return joined().map(course -> evaluation.explanation().facts().values().stream()
                        .filter(fact -> fact.type().equals(course.name()))
                        .filter(dev.rationale.engine.fact.Course.class::isInstance)
                        .flatMap(fact -> stretches((dev.rationale.engine.fact.Course<?>) fact, course)))
                .orElseGet(
                        () -> readings().all().filter(Dated.class::isInstance).map(this::single))
                .sorted(Comparator.comparing(Course.Stretch::from).thenComparing(Course.Stretch::said))
                .toList();
    }

    /** A course without a gap holds all there ever was; its single records say more. */
    private Optional<DeclaredCourse> joined() {
        return guideline.types().declared().stream()
                .filter(DeclaredCourse.class::isInstance)
                .map(DeclaredCourse.class::cast)
                .filter(course -> course.madeOf().equals(kind.type().name())
                        && !course.gap().isEmpty())
                .findFirst();
    }

    private Readings readings() {
        return new Readings(kind, evaluation.explanation().facts().values());
    }

    /** A course in parts, where one is known to have been given for a part of it: what is given now was not given always. */
    private Stream<Course.Stretch> stretches(dev.rationale.engine.fact.Course<?> course, DeclaredCourse declared) {
        LocalDate last = last(course);
        List<Regimens.Part> parts = new Regimens(course, this::drugs).until(last);
        return parts.size() < 2
                ? Stream.of(stretch(course, declared))
                : parts.stream()
                        .map(part -> stretch(
                                When.on(part.from()),
                                part.until(),
                                course.ongoing() && part.until().equals(last),
                                shown(part.drugs())));
    }

    private List<String> drugs(Fact exposure) {
        return Stream.of(ReadingAttribute.DRUG, ReadingAttribute.DRUGS)
                .flatMap(one -> readings().value(exposure, one).stream())
                .findFirst()
                .map(value -> value instanceof Collection<?> many ? many : List.of(value))
                .orElse(List.of())
                .stream()
                .map(this::shown)
                .toList();
    }

    private LocalDate last(dev.rationale.engine.fact.Course<?> course) {
        LocalDate last = course.end().kind() == End.Kind.UNDATED ? course.lastDose() : until(course.end());
        return last.isAfter(asOf()) ? asOf() : last;
    }

    private Course.Stretch stretch(dev.rationale.engine.fact.Course<?> course, DeclaredCourse declared) {
        String what = Stream.concat(
                        Stream.of(declared.by()).filter(by -> !by.isEmpty()),
                        declared.gathered().stream().map(DeclaredCourse.Gathered::name))
                .findFirst()
                .flatMap(name -> Readings.component(course, name))
                .map(this::shown)
                .orElse("");
        return stretch(course.at(), last(course), course.ongoing(), what);
    }

    private Course.Stretch single(Fact fact) {
        When at = ((Dated) fact).at();
        String what = Stream.of(ReadingAttribute.DRUG, ReadingAttribute.DRUGS)
                .flatMap(one -> readings().value(fact, one).stream())
                .findFirst()
                .map(this::shown)
                .orElse("");
        if (fact instanceof Lasting lasting) {
            boolean open = lasting.end().kind() == End.Kind.ONGOING;
            return stretch(
                    at, lasting.end().kind() == End.Kind.UNDATED ? at.earliest() : until(lasting.end()), open, what);
        }
        if (fact instanceof Treated treated) {
            boolean open = treated.isOngoing(asOf());
            return stretch(
                    at,
                    treated.until().equals(When.UNKNOWN)
                            ? asOf()
                            : treated.until().latest(),
                    open,
                    what);
        }
        return stretch(at, at.latest(), false, what);
    }

    private String shown(Object value) {
        return value instanceof Collection<?> many && many.isEmpty()
                ? ""
                : wording.texts().shown(wording.language(), value);
    }

    private LocalDate until(End end) {
        return end.dates().stream().findFirst().map(When::latest).orElse(asOf());
    }

    private LocalDate asOf() {
        return evaluation.clocks().asOf();
    }

    private Course.Stretch stretch(When at, LocalDate until, boolean open, String what) {
        boolean dated = !at.equals(When.UNKNOWN);
        LocalDate last = until.isAfter(asOf()) ? asOf() : until;
        LocalDate from = dated ? at.earliest() : last;
        String key = open ? "picture.stretch-open" : from.equals(last) ? "picture.dose" : "picture.stretch";
        String said = wording.say(
                key, Map.of("what", what, "from", dated ? at : wording.say("picture.undated"), "until", last));
        return new Course.Stretch(from, last.isBefore(from) ? from : last, open, dated, what, said.strip());
    }
}
