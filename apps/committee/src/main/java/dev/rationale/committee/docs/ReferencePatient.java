package dev.rationale.committee.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import java.time.LocalDate;
import java.util.Optional;

/** The answer for the patient who stands for all others. */
final class ReferencePatient {

    private ReferencePatient() {}

    static Optional<Evaluation> answer(SiteSource source) {
        ObjectNode given = source.inputs().given();
        if (!given.has("asOf")) {
            return Optional.empty();
        }
        PatientRecord patient =
                new PatientRecord("Patient/typical", source.inputs().reference());
        Clocks clocks = Clocks.at(LocalDate.parse(given.path("asOf").asText()));
        return Optional.of(source.guideline().evaluate(patient, clocks));
    }
}
