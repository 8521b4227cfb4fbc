package dev.rationale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The operation {@code $rationale} of the finished jar, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationIT {

    private static final String OPERATION = "/fhir/Patient/" + SyntheticPatient.ID + "/$rationale";

    @SuppressWarnings("NullAway.Init")
    private PlainHost host;

    @BeforeAll
    void start() throws Exception {
        host = new PlainHost(Map.of());
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void recommendsWithTheWholeExplanation() throws Exception {
        GuidanceResponse guidance = guidance(host.get(OPERATION + "?asOf=" + SyntheticPatient.CLINIC));
        assertThat(guidance.getSubject().getReference()).isEqualTo("Patient/" + SyntheticPatient.ID);
        RequestGroup advice = (RequestGroup) contained(guidance, guidance.getResult());
        assertThat(advice.getActionFirstRep().getCodeFirstRep().getText()).isEqualTo("il2-not-recommended");
        Parameters explanation = (Parameters) contained(guidance, guidance.getOutputParameters());
        assertThat(explanation.getParameter().stream()
                        .filter(parameter -> parameter.getName().equals("firing"))
                        .flatMap(firing -> firing.getPart().stream())
                        .filter(part -> part.getName().equals("rule"))
                        .map(rule -> rule.getValue().primitiveValue()))
                .contains("il2-not-recommended.target");
        assertThat(explanation.getParameter().stream()
                        .flatMap(fact -> fact.getPart().stream())
                        .filter(part -> part.getName().equals("source"))
                        .map(part -> part.getValue().fhirType()))
                .contains("Reference");
        Attachment canonical = (Attachment) explanation.getParameterValue("evaluation");
        assertThat(new String(canonical.getData(), StandardCharsets.UTF_8))
                .startsWith("{\n  \"guideline\"")
                .contains("\"trace\"");
    }

    @Test
    void theEvidenceOfAnotherDayGivesAnotherAnswer() throws Exception {
        String before = host.get(OPERATION + "?asOf=" + SyntheticPatient.CLINIC + "&evidenceAsOf=2003-12-31")
                .body();
        assertThat(before).doesNotContain("il2-not-recommended").contains("2003-12-31");
    }

    @Test
    void theParametersMayBePosted() throws Exception {
        Parameters asked = new Parameters()
                .addParameter("asOf", new DateType(SyntheticPatient.CLINIC))
                .addParameter("language", new CodeType("fr"));
        String body = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(asked);
        GuidanceResponse guidance = guidance(host.post(OPERATION, body, "Content-Type", "application/fhir+json"));
        assertThat(guidance.getLanguage()).isEqualTo("fr");
    }

    @Test
    void theSameQuestionGivesTheSameBytes() throws Exception {
        String question = OPERATION + "?asOf=" + SyntheticPatient.CLINIC;
        assertThat(host.get(question).body())
                .isEqualTo(host.get(question).body())
                .contains("GuidanceResponse");
    }

    @Test
    void speaksTheLanguageThatTheRequestPrefers() throws Exception {
        HttpResponse<String> answer =
                host.get(OPERATION + "?asOf=" + SyntheticPatient.CLINIC, "Accept-Language", "fr-CH, fr;q=0.9");
        assertThat(guidance(answer).getLanguage()).isEqualTo("fr");
    }

    @Test
    void whatItCannotAnswerIsRefusedWithAnOutcome() throws Exception {
        assertThat(refused(host.get("/fhir/Patient/nobody/$rationale"))).isEqualTo(404);
        assertThat(refused(host.get(OPERATION + "?asOf=2017-11"))).isEqualTo(400);
        assertThat(refused(host.get(OPERATION + "?language=de"))).isEqualTo(400);
    }

    @Test
    void theCapabilityStatementNamesTheOperation() throws Exception {
        assertThat(host.get("/fhir/metadata").body())
                .contains("\"rationale\"", "OperationDefinition/Patient-i-rationale");
    }

    /** Compiling takes long. */
    @Test
    @EnabledIfSystemProperty(named = "thorough", matches = "true")
    void aGuidelineFromADirectoryIsCompiledInTheHost() throws Exception {
        try (PlainHost other = new PlainHost(Map.of("rationale.rules", "../../rules/src/main/resources/guideline"))) {
            String question = OPERATION + "?asOf=" + SyntheticPatient.CLINIC;
            assertThat(other.get(question).body())
                    .isEqualTo(host.get(question).body())
                    .contains("GuidanceResponse");
        }
    }

    private static GuidanceResponse guidance(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(GuidanceResponse.class, answer.body());
    }

    private static int refused(HttpResponse<String> answer) {
        FhirContext.forR4Cached().newJsonParser().parseResource(OperationOutcome.class, answer.body());
        return answer.statusCode();
    }

    private static Resource contained(GuidanceResponse guidance, Reference reference) {
        return guidance.getContained().stream()
                .filter(one -> one.getId()
                        .replace("#", "")
                        .equals(reference.getReference().substring(1)))
                .findFirst()
                .orElseThrow();
    }
}
