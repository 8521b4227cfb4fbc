package dev.rationale.authoring.check;

import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.InputChange;
import java.util.List;

/**
 * A patient who was made up, and whom an edit answers otherwise: one of the cases with one thing changed.
 *
 * @param like the case that it is like
 * @param change what of it was changed
 * @param patient the made-up patient
 * @param before the answer of the package as it was saved
 * @param after the answer of the edited package
 * @param changes in what the answers differ
 */
public record Counterexample(
        String like,
        InputChange change,
        PatientRecord patient,
        Clocks clocks,
        Evaluation before,
        Evaluation after,
        List<AnswerChange> changes) {

    public Counterexample {
        changes = List.copyOf(changes);
    }
}
