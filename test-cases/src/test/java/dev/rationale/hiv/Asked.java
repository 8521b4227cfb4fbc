package dev.rationale.hiv;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import java.nio.file.Path;
import java.time.LocalDate;

/** Asks the guideline, compiled once from its directory, about a patient at the end of 2003. */
final class Asked {

    static final LocalDate AS_OF = LocalDate.of(2003, 12, 31);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    static final Guideline GUIDELINE = Guidelines.from(Path.of("../rules/src/main/resources/guideline"));

    private Asked() {}

    static Evaluation evaluate(PatientBuilder patient, LocalDate evidenceAsOf) {
        return GUIDELINE.evaluate(new PatientRecord("Patient/p", patient.facts()), new Clocks(AS_OF, evidenceAsOf));
    }
}
