package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import java.nio.file.Path;
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
            Evaluation whole = Service.GUIDELINE.evaluate(
                    new FhirReader().read(file, ReadOptions.DEFAULT), Clocks.at(Service.TODAY));
            Evaluation cut = service.evaluations.get(service.evaluations.size() - 1);
            assertThat(cut.recommendations()).as(file.toString()).isEqualTo(whole.recommendations());
            assertThat(cut.dataRequests()).isEqualTo(whole.dataRequests());
            assertThat(cut.status()).isEqualTo(whole.status());
        }
        assertThat(service.decisions).hasSameSizeAs(FhirStub.patients());
    }
}
