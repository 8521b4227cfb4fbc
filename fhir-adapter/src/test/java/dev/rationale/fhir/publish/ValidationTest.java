package dev.rationale.fhir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Puts what is published to HAPI's validator. No error is forgiven, and no warning but those that are listed here with the reason.
 */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class ValidationTest {

    /** The warnings that are accepted, by the reason. */
    private static final Map<String, Pattern> ACCEPTED = Map.of(
            "Best practice only: the narrative of a guideline is its site, and a second one could contradict it.",
            Pattern.compile("^Constraint failed: dom-6: "),
            "The validator brings no copy of SNOMED CT, whose licence forbids that; so its codes cannot be looked up here.",
            Pattern.compile("references CodeSystem 'http://snomed\\.info/sct' which has status 'not-present'$"));

    @Test
    void everyGuidelineIsValid() {
        FhirValidator validator = validator();
        try (Guideline bundled = Guidelines.bundled();
                Guideline prophylaxis = Guidelines.from(Path.of("../examples/cotrimoxazole-hiv"));
                Guideline fibrillation = Guidelines.from(Path.of("../examples/af-anticoagulation"))) {
            List<String> errors = Stream.of(bundled, prophylaxis, fibrillation)
                    .flatMap(guideline -> PublishedGuideline.files(guideline).entrySet().stream())
                    .flatMap(file -> errors(validator, file))
                    .toList();

            assertThat(errors).isEmpty();
        }
    }

    @Test
    void anErrorWouldBeSeen() {
        String wrong = "{\"resourceType\":\"PlanDefinition\",\"id\":\"a\",\"status\":\"undecided\"}";

        assertThat(errors(validator(), Map.entry("wrong", wrong))).isNotEmpty();
    }

    private static Stream<String> errors(FhirValidator validator, Map.Entry<String, String> file) {
        return validator.validateWithResult(file.getValue()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.WARNING) >= 0)
                .filter(message -> !accepted(message))
                .map(message -> told(file.getKey(), message));
    }

    private static boolean accepted(SingleValidationMessage message) {
        return message.getSeverity() != ResultSeverityEnum.ERROR
                && message.getSeverity() != ResultSeverityEnum.FATAL
                && ACCEPTED.values().stream()
                        .anyMatch(kind -> kind.matcher(message.getMessage()).find());
    }

    private static String told(String file, SingleValidationMessage message) {
        return file + " " + message.getLocationString() + ": " + message.getMessage();
    }

    private static FhirValidator validator() {
        FhirContext context = FhirContext.forR4Cached();
        FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context)));
        return context.newValidator().registerValidatorModule(module);
    }
}
