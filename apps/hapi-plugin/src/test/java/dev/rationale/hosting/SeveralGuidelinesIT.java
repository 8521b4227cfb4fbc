package dev.rationale.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three guidelines in one host: each answers for itself, and none stands where one of them is broken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralGuidelinesIT {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final String IL2 = "../../rules/src/main/resources/guideline";
    private static final String PROPHYLAXIS = "../../examples/cotrimoxazole-hiv";
    private static final String FIBRILLATION = "../../examples/af-anticoagulation";
    private static final String OWN = "http://host.example/fhir";
    private static final String OPERATION = "/fhir/Patient/p/$rationale?asOf=2026-06-30";
    private static final String PATIENT = """
            {"resourceType":"Bundle","type":"collection","entry":[
             {"resource":{"resourceType":"Patient","id":"p","birthDate":"1943-04-02","gender":"male"}},
             {"resource":{"resourceType":"Condition","id":"af","subject":{"reference":"Patient/p"},
              "recordedDate":"2021-01-10","code":{"coding":[{"system":"http://snomed.info/sct","code":"49436004"}]}}},
             {"resource":{"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order",
              "subject":{"reference":"Patient/p"},"authoredOn":"2022-01-01","medicationCodeableConcept":
              {"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1364430"}]}}}]}
            """;

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private PlainHost host;

    @BeforeAll
    void start() throws Exception {
        host = new PlainHost(
                Map.of(
                        "rationale.rules",
                        String.join(",", IL2, PROPHYLAXIS, FIBRILLATION),
                        "rationale.cds-hooks.development",
                        "true",
                        "rationale.cds-hooks.own-server",
                        OWN),
                new PagedRepository(CONTEXT, bundle()));
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void everyGuidelineAnswersInItsOwnResponse() throws Exception {
        Bundle all = CONTEXT.newJsonParser()
                .parseResource(Bundle.class, host.get(OPERATION).body());

        assertThat(all.getEntry())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.getResource()).isInstanceOf(GuidanceResponse.class));
        String fibrillation = text(all, 2);
        assertThat(fibrillation).contains("continue-anticoagulant").doesNotContain("start-anticoagulant");
        assertThat(text(all, 0) + text(all, 1)).doesNotContain("anticoagulant");
    }

    @Test
    void oneCanBeAskedAlone() throws Exception {
        GuidanceResponse alone = CONTEXT.newJsonParser()
                .parseResource(
                        GuidanceResponse.class,
                        host.get(OPERATION + "&guideline=af-anticoagulation").body());

        assertThat(CONTEXT.newJsonParser().encodeResourceToString(alone)).contains("continue-anticoagulant");
        assertThat(host.get(OPERATION + "&guideline=other").body())
                .contains("There is no guideline 'other'", "af-anticoagulation");
    }

    @Test
    void everyGuidelineIsAServiceOfItsOwn() throws Exception {
        assertThat(host.get("/rationale/cds-services").body())
                .contains(
                        "rationale-il2-hiv-patient-view",
                        "rationale-cotrimoxazole-hiv-patient-view",
                        "rationale-af-anticoagulation-patient-view");
    }

    @Test
    void aCardForAPatientOnApixabanDoesNotSayToStart() throws Exception {
        String request = """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "fhirServer": "%s",
                 "context": {"userId": "Practitioner/1", "patientId": "p"}}
                """.formatted(OWN);

        String cards = host.post(
                        "/rationale/cds-services/rationale-af-anticoagulation-patient-view",
                        request,
                        "Content-Type",
                        "application/json")
                .body();

        assertThat(cards).contains("on record: apixaban (being taken)").doesNotContainIgnoringCase("start");
    }

    @Test
    void oneGivenTwiceIsRefused() {
        assertThatThrownBy(() -> new PlainHost(
                        Map.of("rationale.rules", IL2 + "," + IL2), new PagedRepository(CONTEXT, bundle())))
                .hasStackTraceContaining("two guidelines are called il2-hiv");
    }

    @Test
    void aBrokenOneIsNamedAndNothingStarts() throws IOException {
        Files.writeString(directory.resolve("guideline.yaml"), "id: broken\n");
        Map<String, Object> properties = Map.of("rationale.rules", directory + "," + PROPHYLAXIS);

        assertThatThrownBy(() -> new PlainHost(properties, new PagedRepository(CONTEXT, bundle())))
                .hasStackTraceContaining("the guideline in " + directory + " cannot be used")
                .hasStackTraceContaining("guideline.yaml");
    }

    private static String text(Bundle all, int index) {
        return CONTEXT.newJsonParser()
                .encodeResourceToString(all.getEntry().get(index).getResource());
    }

    private static Bundle bundle() {
        Bundle bundle = CONTEXT.newJsonParser().parseResource(Bundle.class, PATIENT);
        bundle.getEntry()
                .forEach(entry -> entry.getResource()
                        .setId(entry.getResource().fhirType() + "/"
                                + entry.getResource().getIdElement().getIdPart()));
        return bundle;
    }
}
