package dev.rationale.committee.whatif;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.report.Wording;
import java.util.List;

/** The differences between two answers about one patient in words, a sentence each. */
public final class ToldChanges {

    private ToldChanges() {}

    /**
     * The sentences.
     *
     * @param guideline whose texts are used, that of the later answer
     */
    public static List<String> of(
            Guideline guideline, String language, List<AnswerChange> changes, Evaluation before, Evaluation after) {
        ChangeWording wording = ChangeWording.of(BenchWording.in(language), Wording.of(guideline, language));
        return changes.stream()
                .map(change -> change.isAdvice()
                        ? wording.advice(change, before.advice(change.code()), after.advice(change.code()))
                        : wording.sentence(change))
                .toList();
    }
}
