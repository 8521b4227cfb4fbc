package dev.rationale.committee.whatif;

import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.time.LocalDate;
import java.util.List;

/**
 * One patient's answer, and the answer if something were otherwise.
 *
 * @param guideline the guideline as it is
 * @param supposed the guideline with the supposed literature
 * @param before the answer as it is
 * @param after the answer under the supposition
 * @param diff what differs between the answers and their explanations
 */
public record WhatIf(Guideline guideline, Guideline supposed, Evaluation before, Evaluation after, AnswerDiff diff) {

    /**
     * Asks the guideline twice.
     *
     * @param runner compiles the guideline with the supposed literature, and closes it
     * @throws IllegalArgumentException if something supposed cannot be understood
     */
    public static WhatIf of(
            Guideline guideline, CaseRunner runner, PatientRecord patient, Clocks clocks, Supposition supposition) {
        supposition
                .literature()
                .retracted()
                .keySet()
                .forEach(
                        key -> checkVisible(guideline, key, supposition.clocks().evidenceAsOf()));
        PatientRecord supposedPatient = new SupposedPatient(guideline).with(patient, supposition);
        Guideline supposed = runner.guideline(supposition.literature());
        Evaluations evaluations = new Evaluations();
        Evaluation before =
                evaluations.answer(Request.of(guideline, patient, clocks)).evaluation();
        Evaluation after = evaluations
                .answer(Request.of(supposed, supposedPatient, supposition.clocks()))
                .evaluation();
        return new WhatIf(guideline, supposed, before, after, AnswerDiff.between(before, after));
    }

    /** What is concluded otherwise. */
    public List<AnswerChange> changes() {
        return diff.conclusions();
    }

    private static void checkVisible(Guideline guideline, String key, LocalDate evidenceAsOf) {
        Evidence study = guideline
                .evidence()
                .study(key)
                .map(StudyFile::evidence)
                .orElseThrow(() -> new IllegalArgumentException("evidence-=" + key + ": there is no such study."
                        + Nearest.hint(
                                key,
                                guideline.evidence().studies().stream()
                                        .map(StudyFile::key)
                                        .toList())));
        if (!study.visibleFrom().isBefore(evidenceAsOf)) {
            throw new IllegalArgumentException("evidence-=" + key + ": the study is visible from " + study.visibleFrom()
                    + " only, so on " + evidenceAsOf + " there is nothing to retract.");
        }
    }
}
