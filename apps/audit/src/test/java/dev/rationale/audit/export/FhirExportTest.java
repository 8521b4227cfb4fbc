package dev.rationale.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.trail.TrailReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FhirExportTest {

    @TempDir
    private Path directory;

    private Exports exports = new Exports(Path.of("."));
    private List<String> ids = List.of();

    @BeforeEach
    void decide() {
        exports = new Exports(directory);
        ids = exports.decide();
    }

    @Test
    void everyReferenceWithinTheBundleLeadsToAResourceOfIt() {
        for (String id : ids) {
            Bundle bundle = read(exports.of(id).fhir());
            List<String> urls = bundle.getEntry().stream()
                    .map(BundleEntryComponent::getFullUrl)
                    .toList();
            assertThat(urls).doesNotHaveDuplicates().hasSize(5).contains("urn:uuid:" + id);
            assertThat(bundle.getEntry().stream()
                            .map(BundleEntryComponent::getResource)
                            .flatMap(FhirExportTest::references))
                    .isNotEmpty()
                    .isSubsetOf(urls);
        }
    }

    @Test
    void theAnswerIsThereInCodesWithItsClocksRulesAndLiterature() {
        Bundle bundle = read(exports.of(ids.get(0)).fhir());
        GuidanceResponse response = only(bundle, GuidanceResponse.class);
        DecisionRecord open = record(ids.get(0));
        assertThat(response.getModuleUriType().getValue())
                .isEqualTo("urn:rationale:" + open.guideline().id() + ":"
                        + open.guideline().version() + ":" + open.guideline().digest());
        assertThat(response.getSubject().getIdentifier().getValue()).isEqualTo(open.patient());
        Parameters parameters = only(bundle, Parameters.class);
        assertThat(parameters.getParameterValue("evidenceAsOf").primitiveValue())
                .isEqualTo(open.evidenceAsOf());
        assertThat(parameters.getParameters("recommendation")).hasSameSizeAs(open.recommendations());
        Provenance provenance = only(bundle, Provenance.class);
        assertThat(provenance.getEntity())
                .extracting(one -> one.getWhat().getIdentifier().getValue())
                .contains(open.digests().input(), open.guideline().digest())
                .containsAll(open.recommendations().get(0).citations())
                .contains(open.recommendations().get(0).rules().get(0).id());
    }

    @Test
    void theEventNamesBothSidesThePatientAndThePlaceInTheLog() {
        AuditEvent event = only(read(exports.of(ids.get(0)).fhir()), AuditEvent.class);
        assertThat(event.getMeta().getProfile().get(0).getValue()).isEqualTo(AuditEventResource.PROFILE);
        assertThat(event.getAgent())
                .extracting(one -> one.getType().getCodingFirstRep().getCode())
                .containsExactly("110153", "110152", "INF");
        assertThat(event.getAgent())
                .extracting(AuditEvent.AuditEventAgentComponent::getRequestor)
                .contains(true);
        assertThat(event.getAgent().subList(0, 2)).allMatch(AuditEvent.AuditEventAgentComponent::hasNetwork);
        assertThat(event.getEntity())
                .extracting(one -> one.getType().getCode() + one.getRole().getCode())
                .containsExactly("11", "24");
        AuditEventEntityComponent decision = event.getEntity().get(1);
        assertThat(decision.getDetail())
                .extracting(one -> one.getType() + " " + one.getValue().primitiveValue())
                .contains("place 0", "content sealed");
    }

    @Test
    void nothingOfThePatientsRecordLeavesAndTheSameDecisionIsTheSameBytes() {
        String first = exports.of(ids.get(0)).fhir();
        assertThat(first).doesNotContain("Marker", "p1\"", "cd4-p1", "1961", "2003-05-01");
        assertThat(exports.of(ids.get(0)).fhir()).isEqualTo(first);
    }

    @Test
    void anErasedDecisionIsExportedAndSaysThatItIsErased() {
        exports.erase();
        Bundle bundle = read(exports.of(ids.get(0)).fhir());
        assertThat(only(bundle, GuidanceResponse.class).getNote().get(1).getText())
                .contains("were erased");
        assertThat(only(bundle, AuditEvent.class).getEntity().get(1).getDetail())
                .anyMatch(one -> one.getValue().primitiveValue().equals("erased"));
    }

    @Test
    void aCardLeadsToItsDecision() {
        assertThat(exports.of(Exports.CARD).fhir())
                .isEqualTo(exports.of(ids.get(0)).fhir());
        assertThatThrownBy(() -> exports.of(""))
                .isInstanceOf(AuditFailure.class)
                .hasMessageContaining("no record");
    }

    private static Stream<String> references(Resource resource) {
        return FhirContext.forR4Cached().newTerser().getAllResourceReferences(resource).stream()
                .map(one -> one.getResourceReference().getReferenceElement().getValue())
                .filter(reference -> reference != null);
    }

    private DecisionRecord record(String id) {
        try (TrailReader reader = exports.reader()) {
            return reader.decision(id).open();
        }
    }

    private static Bundle read(String json) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, json);
    }

    private static <T extends Resource> T only(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("two of " + type);
                })
                .orElseThrow();
    }
}
