package dev.rationale.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import dev.rationale.audit.replay.Replayed;
import dev.rationale.audit.replay.Replayer;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of its own in a host: what it declares is searched for, read, and decides. */
class DeclaredFactsIT {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final String RULES = "../../examples/cotrimoxazole-hiv";
    private static final String OPERATION = "/fhir/Patient/p/$rationale?asOf=2016-06-30";
    private static final String PATIENT = """
            {"resourceType":"Bundle","type":"collection","entry":[
             {"resource":{"resourceType":"Patient","id":"p","birthDate":"1970-04-02"}},
             {"resource":{"resourceType":"Condition","id":"h","subject":{"reference":"Patient/p"},
              "verificationStatus":{"coding":[{"code":"confirmed"}]},"onsetDateTime":"2005-01-10",
              "code":{"coding":[{"system":"http://snomed.info/sct","code":"86406008"}]}}},
             {"resource":{"resourceType":"Observation","id":"c","status":"final",
              "subject":{"reference":"Patient/p"},"effectiveDateTime":"2016-06-01",
              "code":{"coding":[{"system":"http://loinc.org","code":"24467-3"}]},
              "valueQuantity":{"value":300,"unit":"cells/uL","code":"{cells}/uL"}}}%s]}
            """;
    private static final String ALLERGY = """
            ,{"resource":{"resourceType":"AllergyIntolerance","id":"a",
              "patient":{"reference":"Patient/p"},
              "clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},
              "code":{"coding":[{"system":"http://snomed.info/sct","code":"91939003"}]}}}
            """;

    @TempDir
    private Path directory;

    @Test
    void anAllergyThatThePackageDeclaresIsSeenAndTheDecisionIsRecorded() throws Exception {
        Map<String, Object> properties = Map.of("rationale.rules", RULES, "rationale.audit", directory.toString());
        try (PlainHost host = new PlainHost(properties, holding(ALLERGY))) {
            assertThat(host.get(OPERATION).body())
                    .contains("no-cotrimoxazole", "AllergyIntolerance/a")
                    .doesNotContain("start-cotrimoxazole");
        }
        try (TrailReader trail = TrailReader.open(new TrailDirectory(directory), System.getenv());
                Replayer replayer = new Replayer(trail, Optional.empty())) {
            TrailReader.Decision decision = trail.decision(0, trail.log().entry(0));
            assertThat(decision.open().service()).isEqualTo("$rationale");
            assertThat(trail.sealed(decision).documents())
                    .extracting(document -> document.role())
                    .contains("prefetch/sulfonamide-allergy", "prefetch/egfr");
            assertThat(replayer.replay(decision.open().id()).verdict()).isEqualTo(Replayed.Verdict.SAME);
        }
    }

    @Test
    void withoutTheAllergyTheSamePatientIsAdvisedToStart() throws Exception {
        try (PlainHost host = new PlainHost(Map.of("rationale.rules", RULES), holding(""))) {
            assertThat(host.get(OPERATION).body()).contains("start-cotrimoxazole");
        }
    }

    @Test
    void aPackageThatTheHostCannotServeIsRefusedAtStart() {
        PagedRepository narrow = new PagedRepository(CONTEXT, bundle("")) {
            @Override
            public <C extends IBaseConformance> C capabilities(Class<C> type, Map<String, String> headers) {
                CapabilityStatement statement = new CapabilityStatement();
                var rest = statement.addRest();
                for (String served : new String[] {"Patient", "Condition", "Observation", "MedicationRequest"}) {
                    rest.addResource().setType(served);
                }
                return type.cast(statement);
            }
        };
        assertThatThrownBy(() -> new PlainHost(Map.of("rationale.rules", RULES), narrow))
                .hasStackTraceContaining("'sulfonamide-allergy' (AllergyIntolerance)")
                .hasStackTraceContaining("cotrimoxazole-hiv");
    }

    private static PagedRepository holding(String more) {
        return new PagedRepository(CONTEXT, bundle(more));
    }

    private static Bundle bundle(String more) {
        Bundle bundle = CONTEXT.newJsonParser().parseResource(Bundle.class, PATIENT.formatted(more));
        bundle.getEntry()
                .forEach(entry -> entry.getResource()
                        .setId(entry.getResource().fhirType() + "/"
                                + entry.getResource().getIdElement().getIdPart()));
        return bundle;
    }
}
