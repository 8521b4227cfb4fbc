package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.service.Discovery;
import dev.rationale.cdshooks.service.ServedHooks;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.CaseSource;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.out.CardLinks;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.fhir.out.OrderedDrafts;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * HL7's validator on what the service sends, by HL7's own logical models of CDS Hooks. The models are no part of this repository:
 * {@code -Dcdshooks.models=DIR} names a directory with the StructureDefinitions, ValueSets and CodeSystems of the FHIR tools guide
 * (github.com/FHIR/fhir-tools-ig, input/resources) whose names hold "CDS". No error is forgiven but the one that
 * {@link Models#NO_ID_YET} names.
 */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogicalModelsTest {

    private static final String DIRECTORY = "cdshooks.models";
    private static final String RESPONSE = "CDSHooksResponse";
    private static final String DISCOVERY = "CDSHooksServices";
    private static final Path REAL = Path.of("../../test-cases/src/main/resources/cases");
    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Guideline guideline = Guidelines.bundled();

    @SuppressWarnings("NullAway.Init")
    private Models models;

    @BeforeAll
    void read() {
        Optional<String> directory = Optional.ofNullable(System.getProperty(DIRECTORY));
        assumeThat(directory)
                .as("HL7's models are no part of this repository; -D%s=DIR names a copy of them", DIRECTORY)
                .isPresent();
        models = Models.in(Path.of(directory.orElseThrow()));
    }

    @AfterAll
    void close() {
        guideline.close();
    }

    @Test
    void discoveryIsAccepted() {
        Discovery discovery = new Discovery(HookOptions.at(URI.create("https://cds.example.org")));
        for (String language : LANGUAGES) {
            JsonNode document = discovery.document(
                    new ServedHooks(List.of(CurrentGuideline.always(guideline))).all(),
                    Caller.DEVELOPMENT,
                    any -> language,
                    LocalDate.of(2026, 11, 25));
            assertThat(models.errors(DISCOVERY, document.toString())).isEmpty();
        }
    }

    /** Equal answers are looked at once; what is left are all that the cases can make the service say. */
    @Test
    void theResponsesOfEveryCaseAreAccepted() {
        Set<String> responses = new LinkedHashSet<>();
        try (CaseRunner runner = new CaseRunner(guideline)) {
            List<CaseResult> cases = runner.run(CaseFiles.read(files(guideline), guideline));
            assertThat(cases).hasSizeGreaterThan(200);
            cases.forEach(result ->
                    LANGUAGES.forEach(language -> responses(result, language).forEach(responses::add)));
        }
        List<String> errors = responses.stream()
                .flatMap(response -> models.errors(RESPONSE, response).stream())
                .distinct()
                .toList();
        System.out.println(responses.size() + " responses were put to " + RESPONSE + ": " + errors.size() + " errors.");
        assertThat(errors).isEmpty();
    }

    @Test
    void anErrorWouldBeSeen() throws Exception {
        JsonNode wrong = JSON.readTree("""
                {"cards": [{"summary": "s", "indicator": "loud", "source": {"label": "l"},
                  "suggestions": [{"label": "l", "actions": []}]}]}
                """);
        assertThat(models.errors(RESPONSE, wrong.toString()))
                .anySatisfy(error -> assertThat(error).contains("indicator"))
                .anySatisfy(error -> assertThat(error).contains("selectionBehavior"));
        assertThat(models.errors(DISCOVERY, "{\"services\":[{\"hook\":\"patient-view\"}]}"))
                .isNotEmpty();
    }

    private static List<CaseSource> files(Guideline guideline) {
        return Stream.of(CaseFiles.of(guideline.files()), CaseFiles.under(REAL))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<String> responses(CaseResult result, String language) {
        Answer answer = Answer.said(result.guideline(), language, result.seen());
        return Stream.of(
                        Cards.advice(answer, CardsPer.QUESTION, Linked.HERE),
                        Cards.onOrder(answer, new OrderedDrafts(List.of("MedicationRequest/draft-1"), 0), Linked.HERE))
                .map(JsonNode::toString);
    }

    /** Links as the service makes them, with a name that does not change. */
    private enum Linked implements CardLinks {
        HERE;

        @Override
        public Optional<URI> source() {
            return Optional.of(URI.create("https://cds.example.org/guideline"));
        }

        @Override
        public Optional<URI> explanation(String question) {
            return Optional.of(URI.create("https://cds.example.org/explanations/name/" + question));
        }
    }
}
