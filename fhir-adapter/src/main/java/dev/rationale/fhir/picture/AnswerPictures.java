package dev.rationale.fhir.picture;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Literature;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.picture.Course;
import dev.rationale.pages.picture.Picture;
import dev.rationale.pages.picture.Reasons;
import dev.rationale.pages.picture.Trials;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pictures of an answer in one language, made of what the evaluation holds; nothing is asked or concluded for them.
 *
 * <pre>{@code
 * AnswerPictures.of(guideline, "en", evaluation).course().ifPresent(course -> Pages.svg(course.picture().broad()));
 * }</pre>
 *
 * @param course of the patient; empty where the package declares nothing that has a course
 * @param trials by whom they admitted; empty where the package does not say how to lay them out
 * @param reasons as they were weighed on the day of the evidence; empty where none was
 */
public record AnswerPictures(Optional<Course> course, Optional<Trials> trials, Optional<Reasons> reasons) {

    /** About of how many things a picture is made besides what it shows. */
    private static final int FEW = 64;

    /** The pictures of one patient. */
    public static AnswerPictures of(Guideline guideline, String language, Evaluation evaluation) {
        Wording wording = Wording.of(guideline, language);
        return new AnswerPictures(
                new CourseOf(guideline, wording, evaluation).course(),
                new TrialsOf(guideline, wording, evaluation.literature()).trials(evaluation),
                new ReasonsOf(wording, evaluation.clocks().evidenceAsOf()).reasons(evaluation.appraisals()));
    }

    /** The pictures of no patient, on a day of evidence. */
    public static AnswerPictures of(Guideline guideline, String language, Literature literature) {
        Wording wording = Wording.of(guideline, language);
        return new AnswerPictures(
                Optional.empty(),
                new TrialsOf(guideline, wording, literature).trials(),
                new ReasonsOf(wording, literature.evidenceAsOf()).reasons(literature.appraisals()));
    }

    /** Of how many things they are made. */
    public long size() {
        return course.stream()
                .mapToLong(one -> one.panels().stream()
                                .mapToLong(panel -> panel.points().size())
                                .sum()
                        + one.lanes().stream()
                                .mapToLong(lane -> lane.stretches().size())
                                .sum()
                        + FEW)
                .sum();
    }

    /** All that there are, the patient's first. */
    public List<Picture> all() {
        return Stream.of(course.map(Course::picture), trials.map(Trials::picture), reasons.map(Reasons::picture))
                .flatMap(Optional::stream)
                .toList();
    }
}
