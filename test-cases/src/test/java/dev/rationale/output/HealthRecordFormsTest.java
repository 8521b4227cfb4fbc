package dev.rationale.output;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cases.Shipped;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.out.CardLinks;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.fhir.out.ExplainedGuidance;
import dev.rationale.fhir.out.GuidanceBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.RequestGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CDS Hooks cards and FHIR resources for each bundled patient: complete, strict, and never more than the answer itself. */
class HealthRecordFormsTest {

    private static final Path PATIENTS = Path.of("src/main/resources/data/synthea-hiv");
    private static final int LONGEST_SUMMARY = 140;

    private static final Guideline GUIDELINE = Shipped.GUIDELINE;
    private static final List<Evaluation> EVALUATIONS = evaluations();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void cardsAreShortCompleteAndOneAtMost(String language) {
        for (Evaluation evaluation : EVALUATIONS) {
            String text = cards(language, evaluation);
            JsonNode cards = Schema.tree(text).path("cards");
            assertThat(cards).hasSizeLessThanOrEqualTo(1);
            for (JsonNode card : cards) {
                assertThat(card.path("summary").asText()).isNotBlank().hasSizeLessThan(LONGEST_SUMMARY);
                assertThat(card.path("indicator").asText()).isIn("info", "warning", "critical");
                assertThat(card.at("/source/label").asText()).isNotBlank();
                assertThat(card.path("detail").asText())
                        .contains(GUIDELINE.texts().text(language, "card.caution-line", Map.of()));
            }
            assertThat(cards(language, evaluation)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void resourcesPassAStrictParserAndSayWhatIsRecommended(String language) {
        for (Evaluation evaluation : EVALUATIONS) {
            String text = GuidanceBundle.json(whole(language, evaluation));
            Bundle bundle = FhirContext.forR4Cached()
                    .newJsonParser()
                    .setParserErrorHandler(new StrictErrorHandler())
                    .parseResource(Bundle.class, text);
            GuidanceResponse guidance =
                    (GuidanceResponse) bundle.getEntryFirstRep().getResource();
            assertThat(guidance.getSubject().getReference()).isEqualTo(evaluation.patient());
            assertThat(guidance.getDataRequirement()).hasSameSizeAs(evaluation.dataRequests());
            List<String> codes = bundle.getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(RequestGroup.class::isInstance)
                    .flatMap(group -> ((RequestGroup) group).getAction().stream())
                    .map(action -> action.getCodeFirstRep().getText())
                    .toList();
            assertThat(codes)
                    .isEqualTo(evaluation.recommendations().stream()
                            .map(advice -> advice.code())
                            .toList());
            assertThat(GuidanceBundle.json(whole(language, evaluation))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theExplainedGuidancePassesAStrictParserAndHoldsEveryFactAndFiring(String language) {
        for (Evaluation evaluation : EVALUATIONS) {
            GuidanceResponse guidance = FhirContext.forR4Cached()
                    .newJsonParser()
                    .setParserErrorHandler(new StrictErrorHandler())
                    .parseResource(
                            GuidanceResponse.class,
                            ExplainedGuidance.json(whole(language, evaluation), canonical(language, evaluation)));
            Parameters explanation = (Parameters) guidance.getContained().get(0);
            assertThat(named(explanation, "fact"))
                    .hasSameSizeAs(evaluation.explanation().facts().keySet());
            assertThat(named(explanation, "firing"))
                    .hasSameSizeAs(evaluation.explanation().firings());
            assertThat(((Attachment) explanation.getParameterValue("evaluation")).getData())
                    .isEqualTo(canonical(language, evaluation).getBytes(StandardCharsets.UTF_8));
            assertThat(guidance.hasResult())
                    .isEqualTo(!evaluation.recommendations().isEmpty());
        }
    }

    private static List<ParametersParameterComponent> named(Parameters parameters, String name) {
        return parameters.getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .toList();
    }

    private String cards(String language, Evaluation evaluation) {
        return Cards.written(
                Cards.advice(Answer.said(GUIDELINE, language, evaluation), CardsPer.ANSWER, CardLinks.NONE));
    }

    private String canonical(String language, Evaluation evaluation) {
        return new EvaluationJson(GUIDELINE, language).text(evaluation);
    }

    private Answer whole(String language, Evaluation evaluation) {
        return Answer.read(GUIDELINE, language, new EvaluationJson(GUIDELINE, language).line(evaluation));
    }

    private static List<Evaluation> evaluations() {
        try (Stream<Path> files = Files.list(PATIENTS)) {
            return files.filter(file -> file.toString().contains(".json"))
                    .sorted()
                    .map(file -> Answers.read(FhirDocument.record(Answers.bytes(file))))
                    .flatMap(HealthRecordFormsTest::onTwoClocks)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Evaluation> onTwoClocks(PatientRecord patient) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        return Stream.of(day, LocalDate.of(2003, 12, 31))
                .map(evidence -> GUIDELINE.evaluate(patient, new Clocks(day, evidence)));
    }
}
