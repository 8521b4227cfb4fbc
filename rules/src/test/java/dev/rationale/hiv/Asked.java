package dev.rationale.hiv;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Asks the guideline, compiled once from its directory, about a patient at the end of 2003. */
final class Asked {

    static final LocalDate AS_OF = LocalDate.of(2003, 12, 31);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    static final Guideline GUIDELINE = Guidelines.from(Path.of("src/main/resources/guideline"));

    private Asked() {}

    static Evaluation evaluate(PatientBuilder patient, LocalDate evidenceAsOf) {
        return GUIDELINE.evaluate(new PatientRecord("Patient/p", patient.facts()), new Clocks(AS_OF, evidenceAsOf));
    }

    static List<String> codes(PatientBuilder patient) {
        return codes(patient, AS_OF);
    }

    static List<String> codes(PatientBuilder patient, LocalDate evidenceAsOf) {
        return evaluate(patient, evidenceAsOf).recommendations().stream()
                .map(Advice::code)
                .toList();
    }

    static List<String> requests(PatientBuilder patient) {
        return evaluate(patient, AS_OF).dataRequests().stream()
                .map(DataRequest::code)
                .toList();
    }
}
