package dev.rationale.workbench;

import dev.rationale.engine.Guideline;
import dev.rationale.service.PatientDocuments;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a patient from a FHIR server that is on a list; no other server is asked for anything. */
public interface ServerReading {

    /** No server is asked. */
    ServerReading NONE = new ServerReading() {
        @Override
        public List<String> servers() {
            return List.of();
        }

        @Override
        public PatientDocuments read(
                Guideline guideline, URI server, Optional<String> token, String patient, LocalDate today) {
            throw new dev.rationale.fhir.UnreadableInput("No FHIR server is allowed; expected one by --fhir-server.");
        }
    };

    /** The base addresses on the list. */
    List<String> servers();

    /**
     * What a guideline looks at of a patient.
     *
     * @param token to read with, if the server wants one; it goes nowhere else and is not kept
     * @param patient logical id
     * @throws dev.rationale.fhir.UnreadableInput if the server is not on the list, or the record cannot be had
     */
    PatientDocuments read(Guideline guideline, URI server, Optional<String> token, String patient, LocalDate today);
}
