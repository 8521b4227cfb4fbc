package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each bundled patient as a client would send them: the templates bring all that the answer rests on. */
class RealPatientsTest {

    private final Service service = new Service();

    @Test
    void aPrefetchGivesTheSameAdviceAsTheWholeRecord() {
        for (Path file : FhirStub.patients()) {
            FhirStub server = FhirStub.of(file);
            Service.Answered answered = service.post(
                    "/cds-services/rationale-patient-view",
                    Service.prefetched(Service.patientView(server.patient()), server));
            assertThat(answered.status()).as(answered.text()).isEqualTo(200);
            FhirDocument record = FhirDocument.record(bytes(file));
            Evaluation whole = new Evaluations()
                    .answer(Request.of(Service.GUIDELINE, List.of(record), Clocks.at(Service.TODAY)))
                    .evaluation();
            Evaluation cut = service.evaluations.get(service.evaluations.size() - 1);
            assertThat(cut.recommendations()).as(file.toString()).isEqualTo(whole.recommendations());
            assertThat(cut.dataRequests()).isEqualTo(whole.dataRequests());
            assertThat(cut.status()).isEqualTo(whole.status());
        }
        assertThat(service.decisions).hasSameSizeAs(FhirStub.patients());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
