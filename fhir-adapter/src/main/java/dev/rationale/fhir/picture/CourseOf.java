package dev.rationale.fhir.picture;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.Pictures;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.profile.FactsByName;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.picture.Course;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The course of a patient: declared results over time, declared treatments below them. */
record CourseOf(Guideline guideline, Wording wording, Evaluation evaluation) {

    private static final String LEFT_OUT_FOR_ITS_DAY = "future-dated";

    Optional<Course> course() {
        List<Course.Panel> panels = panels();
        List<Course.Lane> lanes = lanes();
        if (panels.isEmpty() && lanes.isEmpty()) {
            return Optional.empty();
        }
        LocalDate asOf = evaluation.clocks().asOf();
        return Optional.of(new Course(
                wording.say("picture.course"),
                asOf,
                panels,
                lanes,
                marks(),
                slopes(),
                notes(),
                new Course.Words(
                        Locale.forLanguageTag(wording.language()),
                        wording.say("picture.as-of", Map.of("day", asOf)),
                        wording.say("picture.left-out"),
                        wording.say("picture.in-words"))));
    }

    /** Those that the manifest names come first, and stand there also without any result. */
    private List<Course.Panel> panels() {
        List<Pictures.Panel> named = guideline.manifest().pictures().course();
        Stream<Course.Panel> first = named.stream()
                .flatMap(panel -> kinds(KindOf.RESULT)
                        .filter(kind -> kind.kind().equals(panel.result()))
                        .map(kind -> panel(kind, panel)));
        Stream<Course.Panel> others = kinds(KindOf.RESULT)
                .filter(kind -> named.stream().noneMatch(panel -> panel.result().equals(kind.kind())))
                .map(kind -> panel(kind, new Pictures.Panel(kind.kind(), List.of(), false)))
                .filter(panel -> !panel.points().isEmpty());
        return Stream.concat(first, others).toList();
    }

    private Course.Panel panel(FactKind kind, Pictures.Panel panel) {
        String unit = kind.amount().timesUpperLimit() ? wording.say("picture.upper-limit") : kind.measuredIn();
        String name = label(kind) + (unit.isEmpty() ? "" : " (" + unit + ")");
        return new Course.Panel(
                name,
                panel.logarithmic(),
                panel.bands(),
                new Results(kind, wording, evaluation).points(),
                wording.say("picture.no-result", Map.of("name", label(kind))));
    }

    private List<Course.Lane> lanes() {
        return kinds(KindOf.EXPOSURE)
                .map(kind -> new Course.Lane(
                        label(kind),
                        new Stretches(guideline, kind, wording, evaluation).all(),
                        wording.say("picture.no-treatment", Map.of("name", label(kind)))))
                .toList();
    }

    private Stream<FactKind> kinds(KindOf of) {
        return guideline.kinds().stream().filter(kind -> kind.of() == of);
    }

    private String label(FactKind kind) {
        return Capitals.first(kind.label().getOrDefault(wording.language(), kind.kind()));
    }

    /** What was left out for its day is of a day; of the rest none is known. */
    private List<Course.Mark> marks() {
        List<Course.Mark> marks = new ArrayList<>();
        for (Exclusion one : evaluation.excluded()) {
            if (one.reason().equals(LEFT_OUT_FOR_ITS_DAY)) {
                day(one.detail())
                        .ifPresent(day -> marks.add(new Course.Mark(
                                day,
                                wording.say(
                                        "picture.left-out-item",
                                        Map.of("resource", one.resource(), "day", day, "reason", reason(one))))));
            }
        }
        return marks;
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException coarse) {
            return Optional.empty();
        }
    }

    private String reason(Exclusion one) {
        return wording.sayOr("exclusion." + one.reason(), one.reason());
    }

    private List<String> notes() {
        int undated = evaluation.excluded().size() - marks().size();
        return undated == 0 ? List.of() : List.of(wording.say("picture.left-out-undated", Map.of("count", undated)));
    }

    /** The patient's own first. Without it those of studies show nothing of the patient. */
    private Course.Slopes slopes() {
        return guideline.manifest().pictures().slope().map(this::slopes).orElse(Course.Slopes.NONE);
    }

    private Course.Slopes slopes(Pictures.Slope declared) {
        Collection<Fact> facts = evaluation.explanation().facts().values();
        List<Course.Slope> slopes = new ArrayList<>();
        declared.patient()
                .in(new FactsByName(facts), Optional.empty())
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).doubleValue())
                .ifPresent(value -> slopes.add(slope(wording.say("picture.own-slope"), value, true)));
        if (slopes.isEmpty()) {
            return Course.Slopes.NONE;
        }
        guideline.evidence().studies().stream()
                .filter(study ->
                        evaluation.explanation().fact(study.evidence().id()).isPresent())
                .forEach(study -> study.figures().stream()
                        .filter(figure -> figure.column().equals(declared.column()))
                        .forEach(figure -> number(figure)
                                .ifPresent(value -> slopes.add(slope(named(study, figure), value, false)))));
        return new Course.Slopes(wording.say("picture.column." + declared.column()), slopes);
    }

    private String named(StudyFile study, StudyFile.Figure figure) {
        return figure.what().getOrDefault(wording.language(), figure.value()) + " (" + StudyNames.of(study.evidence())
                + ")";
    }

    private static Optional<Double> number(StudyFile.Figure figure) {
        try {
            return Optional.of(Double.valueOf(figure.value()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private Course.Slope slope(String name, double value, boolean own) {
        return new Course.Slope(name, value, wording.texts().shown(wording.language(), value), own);
    }
}
