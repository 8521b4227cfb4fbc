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
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Puts what is published to HAPI's validator. No error is forgiven. Warnings are not errors: the validator has no copy of LOINC, SNOMED
 * CT, ATC or RxNorm to look codes up in, and recommends a narrative in each resource.
 */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class ValidationTest {

    @Test
    void bothGuidelinesAreValid() {
        FhirValidator validator = validator();
        try (Guideline bundled = Guidelines.bundled();
                Guideline example = Guidelines.fromDirectory(Path.of("../examples/cotrimoxazole-hiv"))) {
            List<String> errors = Stream.of(bundled, example)
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
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> told(file.getKey(), message));
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
