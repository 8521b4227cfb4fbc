package dev.rationale.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.PatientSearch;
import dev.rationale.service.PatientSearches;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class PatientChartTest {

    private static final IdType PATIENT = new IdType("Patient/17");
    private static final LocalDate DAY = LocalDate.parse("2017-11-17");
    private static final int MOST = 10;
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final List<FactKind> KINDS = GuidelinePackages.read(
                    PackageFiles.in(Path.of("../../rules/src/main/resources/guideline")))
            .kinds();
    private static final List<PatientSearch> SEARCHES = PatientSearches.of(KINDS);

    private final RequestDetails request = new SystemRequestDetails();
    private final List<String> asked = new ArrayList<>();

    @Test
    void asksForEachTypeOfADeclaredKind() {
        charts(Map.of("Patient/17", new Patient())).of(PATIENT, SEARCHES, DAY, request);
        assertThat(asked.stream().map(query -> query.replaceFirst("[/?].*", "")).distinct())
                .containsExactlyInAnyOrderElementsOf(KINDS.stream()
                        .flatMap(kind -> kind.from().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void asksForThePatientOfTheRequestAlone() {
        charts(Map.of("Patient/17", new Patient())).of(PATIENT, SEARCHES, DAY, request);
        assertThat(asked).isNotEmpty().allMatch(query -> query.matches("Patient/17|\\w+\\?(patient|subject)=17(&.*)?"));
    }

    @Test
    void aPatientWhomTheServerDoesNotHoldIsNotFoundAndNotSearchedFor() {
        assertThatThrownBy(() -> charts(Map.of()).of(PATIENT, SEARCHES, DAY, request))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(asked).containsExactly("Patient/17");
    }

    @Test
    void bringsEachMedicationThatIsNamedOnceAndNoneOfAnotherServer() {
        List<FhirDocument> chart = charts(Map.of(
                        "Patient/17", new Patient().setActive(true),
                        "Medication/a", new Medication().setStatus(Medication.MedicationStatus.ACTIVE),
                        "MedicationRequest/1", order("Medication/a"),
                        "MedicationRequest/2", order("Medication/a/_history/3"),
                        "MedicationRequest/3", order("https://elsewhere.example/Medication/a"),
                        "MedicationRequest/4", order("Medication/gone")))
                .of(PATIENT, SEARCHES, DAY, request);
        assertThat(chart.stream().flatMap(PatientChartTest::types))
                .containsExactly(
                        "Patient",
                        "MedicationRequest",
                        "MedicationRequest",
                        "MedicationRequest",
                        "MedicationRequest",
                        "Medication");
    }

    @Test
    void asksForNoMedicationsAlongWithWhatNamesThem() {
        PatientChart charts = charts(Map.of("Patient/17", new Patient()));
        charts.of(PATIENT, SEARCHES, DAY, request);
        charts.answer("MedicationRequest?patient=17&_include=MedicationRequest:medication&status=active", request);
        assertThat(asked)
                .noneMatch(query -> query.contains("_include"))
                .contains("MedicationRequest?patient=17&status=active");
    }

    @Test
    void refusesMoreMedicationsThanMayBeRead() {
        Map<String, IBaseResource> content = new TreeMap<>(Map.of("Patient/17", new Patient()));
        for (int one = 0; one < MOST; one++) {
            content.put("MedicationRequest/" + one, order("Medication/" + one));
        }
        assertThatCode(() -> charts(content).of(PATIENT, SEARCHES, DAY, request))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        new PatientChart(CONTEXT, new Held(content), MOST - 1).of(PATIENT, SEARCHES, DAY, request))
                .isInstanceOf(TooManyResources.class);
    }

    @Test
    void aMedicationIsReadByItsName() {
        PatientChart charts =
                charts(Map.of("Medication/x1", new Medication().setStatus(Medication.MedicationStatus.ACTIVE)));
        assertThat(new String(charts.answer("Medication/x1", request), StandardCharsets.UTF_8))
                .contains("\"Medication\"");
    }

    private static Stream<String> types(FhirDocument document) {
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        return CONTEXT.newJsonParser().parseResource(Bundle.class, text).getEntry().stream()
                .map(entry -> entry.getResource().fhirType());
    }

    private static MedicationRequest order(String medication) {
        return new MedicationRequest().setMedication(new Reference(medication));
    }

    private PatientChart charts(Map<String, IBaseResource> content) {
        return new PatientChart(CONTEXT, new Held(new TreeMap<>(content)), MOST);
    }

    /** A server's content by {@code Type/id}. */
    private final class Held implements ResourceSearch {

        private final Map<String, IBaseResource> content;

        Held(Map<String, IBaseResource> content) {
            this.content = content;
        }

        @Override
        public boolean serves(String type) {
            return true;
        }

        @Override
        public Optional<IBaseResource> read(IIdType id, RequestDetails request) {
            asked.add(id.getValue());
            return Optional.ofNullable(content.get(id.getValue()));
        }

        @Override
        public List<IBaseResource> search(String query, int most, RequestDetails request) {
            asked.add(query);
            return content.entrySet().stream()
                    .filter(entry -> query.startsWith(entry.getKey().replaceFirst("/.*", "?")))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
