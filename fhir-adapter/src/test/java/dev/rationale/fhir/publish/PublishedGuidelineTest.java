package dev.rationale.fhir.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Evidence;
import org.hl7.fhir.r4.model.EvidenceVariable;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the bundled guideline and the examples are published as. */
class PublishedGuidelineTest {

    private static final String CQF = "http://hl7.org/fhir/StructureDefinition/cqf-";
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final Guideline BUNDLED = Guidelines.bundled();
    private static final SortedMap<String, String> FILES = PublishedGuideline.files(BUNDLED);
    private static final IParser PARSER =
            FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());

    @AfterAll
    static void close() {
        BUNDLED.close();
    }

    @Test
    void everyResourceIsReadByAStrictParser() {
        assertThat(FILES.values())
                .allSatisfy(json -> assertThat(PARSER.parseResource(json)).isNotNull());
        try (Guideline example = Guidelines.from(Path.of("../examples/cotrimoxazole-hiv"))) {
            assertThat(PublishedGuideline.files(example).values())
                    .allSatisfy(json -> assertThat(PARSER.parseResource(json)).isNotNull());
        }
        try (Guideline example = Guidelines.from(Path.of("../examples/af-anticoagulation"))) {
            assertThat(PublishedGuideline.files(example).values())
                    .allSatisfy(json -> assertThat(PARSER.parseResource(json)).isNotNull());
        }
    }

    @Test
    void theSameGuidelineGivesTheSameBytes() {
        assertThat(PublishedGuideline.files(BUNDLED)).isEqualTo(FILES);
    }

    @Test
    void twoPartsThatWouldBeOneAreRefused() throws IOException {
        ObjectNode study = (ObjectNode) new ObjectMapper().readTree(FILES.get("PlanDefinition-il2-hiv.json"));
        assertThatThrownBy(() -> PublishedGuideline.named(List.of(study, study.deepCopy())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PlanDefinition-il2-hiv.json");
    }

    @Test
    void theLibraryHoldsEveryFileOfRulesAndTheDigestOfTheGuideline() {
        Library library = PARSER.parseResource(Library.class, FILES.get("Library-il2-hiv.json"));

        assertThat(library.getIdentifierFirstRep().getValue())
                .isEqualTo(BUNDLED.id().digest());
        assertThat(library.getContent())
                .allSatisfy(content -> assertThat(new String(content.getData(), StandardCharsets.UTF_8))
                        .isEqualTo(BUNDLED.files().canonical().get(content.getTitle())));
        assertThat(library.getContent().stream().map(Attachment::getTitle))
                .containsExactlyElementsOf(BUNDLED.files().canonical().keySet().stream()
                        .filter(file -> file.endsWith(".drl"))
                        .toList());
    }

    @Test
    void everyRuleThatRecommendsIsAnActionWithItsStrengthAndCertainty() {
        List<String> published = new ArrayList<>();
        for (PlanDefinition.PlanDefinitionActionComponent action : plan().getAction()) {
            RelatedArtifact rule = action.getDocumentationFirstRep();
            published.add(rule.getLabel() + " "
                    + level(rule, "strengthOfRecommendation") + " "
                    + level(rule, "qualityOfEvidence"));
        }
        assertThat(published)
                .containsExactlyElementsOf(BUNDLED.rules().rules().stream()
                        .flatMap(rule -> rule.recommendedTexts().stream()
                                .map(text -> rule.id() + " "
                                        + rule.metadata("Strength").orElse("") + " "
                                        + rule.metadata("Certainty").orElse("")))
                        .toList());
    }

    private static String level(RelatedArtifact rule, String extension) {
        CodeableConcept concept = (CodeableConcept)
                rule.getDocument().getExtensionByUrl(CQF + extension).getValue();
        return concept.hasCoding() ? concept.getCodingFirstRep().getCode() : "not-rated";
    }

    @Test
    void everyTitleCarriesItsTranslation() {
        assertThat(plan().getAction())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action.getTitleElement().getExtensionsByUrl(TRANSLATION))
                        .hasSize(1));
    }

    @Test
    void whatNobodyCheckedIsLabelledUnverified() {
        BUNDLED.evidence().studies().forEach(study -> {
            Evidence evidence = PARSER.parseResource(
                    Evidence.class, FILES.get("Evidence-il2-hiv-" + study.key().replace('_', '-') + ".json"));
            assertThat(evidence.getRelatedArtifactFirstRep().getDisplay().startsWith("Unverified"))
                    .as(study.key())
                    .isEqualTo(!study.evidence().verified());
        });
    }

    @Test
    void theCodesOfAKindAreAValueSet() {
        ValueSet counts = PARSER.parseResource(ValueSet.class, FILES.get("ValueSet-il2-hiv-fact-cd4-count.json"));

        assertThat(counts.getCompose().getInclude().stream().flatMap(one -> one.getConcept().stream()))
                .anySatisfy(code -> assertThat(code.getCode()).isEqualTo("24467-3"));
    }

    @Test
    void theCodesOfTheDeclaredKindsArePublishedAndNoOthers() {
        assertThat(FILES.keySet())
                .contains("ValueSet-il2-hiv-fact-opportunistic-event.json", "ValueSet-il2-hiv-fact-neutrophils.json");
        assertThat(displays(FILES.get("ValueSet-il2-hiv-fact-hiv-acquisition.json")))
                .anyMatch(display -> display.contains("acute human immunodeficiency virus infection"))
                .noneMatch(display -> display.contains("splenomegaly"));
        try (Guideline example = Guidelines.from(Path.of("../examples/cotrimoxazole-hiv"))) {
            SortedMap<String, String> files = PublishedGuideline.files(example);
            assertThat(files.keySet()).noneMatch(file -> file.contains("interleukin") || file.contains("neutrophils"));
            assertThat(displays(files.get("ValueSet-cotrimoxazole-hiv-fact-prophylaxis.json")))
                    .anyMatch(display -> display.contains("trimethoprim"));
            assertThat(displays(files.get("ValueSet-cotrimoxazole-hiv-fact-who-stage.json")))
                    .contains("hiv clinical stage", "who hiv clinical stage 3");
        }
    }

    private static List<String> displays(@Nullable String set) {
        return PARSER.parseResource(ValueSet.class, set).getCompose().getInclude().stream()
                .flatMap(one -> one.getConcept().stream())
                .map(code -> String.valueOf(code.getDisplay()).toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void limitsOfAPopulationAreSaidInEveryLanguage() {
        CodeableConcept admitted = PARSER.parseResource(
                        EvidenceVariable.class, FILES.get("EvidenceVariable-il2-hiv-insight2009.json"))
                .getCharacteristicFirstRep()
                .getDefinitionCodeableConcept();

        assertThat(admitted.getText()).contains("CD4 count: at least 50 and less than 300");
        assertThat(admitted.getTextElement().getExtensionByUrl(TRANSLATION).getExtensionString("content"))
                .contains("taux de CD4\u00a0: au moins 50 et moins de 300");
    }

    @Test
    void whoMadeItIsThePublisherOfEveryResource() {
        String developer = BUNDLED.manifest().publication().developer().orElseThrow();

        assertThat(FILES.values()).allSatisfy(json -> assertThat(json).contains("\"publisher\" : \"" + developer));
    }

    private static PlanDefinition plan() {
        return PARSER.parseResource(PlanDefinition.class, FILES.get("PlanDefinition-il2-hiv.json"));
    }
}
