package dev.rationale.committee.impact;

import dev.rationale.cases.Literature;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import java.util.function.Supplier;

/**
 * A patient on whom two versions of a guideline are compared.
 *
 * @param name how the patient is named in the result: a case, or a file
 * @param patient reads the record when its turn comes, so that thousands need not be held at once
 */
public record Subject(String name, Literature literature, Clocks clocks, Supplier<PatientRecord> patient) {}
