package dev.rationale.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Puts exported decisions to HAPI's validator; no error is forgiven. IHE's own profiles are not among what the validator knows: what
 * they ask of an event beyond FHIR is asked by {@link FhirExportTest}.
 */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class ValidationTest {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private final FhirValidator validator = R4.newValidator();

    @TempDir
    private Path directory;

    ValidationTest() {
        ValidationSupportChain known = new ValidationSupportChain();
        known.addValidationSupport(new DefaultProfileValidationSupport(R4));
        known.addValidationSupport(new CommonCodeSystemsTerminologyService(R4));
        known.addValidationSupport(new InMemoryTerminologyServerValidationSupport(R4));
        FhirInstanceValidator instances = new FhirInstanceValidator(known);
        instances.setErrorForUnknownProfiles(false);
        validator.registerValidatorModule(instances);
    }

    @Test
    void decisionsOfEveryOutcomeAreValidAlsoWhenErased() {
        Exports exports = new Exports(directory);
        List<String> ids = exports.decide();
        for (String id : ids) {
            assertThat(errors(exports.of(id).fhir())).isEmpty();
        }
        exports.erase();
        assertThat(errors(exports.of(ids.get(0)).fhir())).isEmpty();
    }

    @Test
    void anErrorWouldBeSeen() {
        Exports exports = new Exports(directory);
        String valid = exports.of(exports.decide().get(0)).fhir();

        assertThat(errors(valid.replace("\"action\" : \"C\"", "\"action\" : \"Z\"")))
                .isNotEmpty();
        assertThat(errors(valid.replace("\"recorded\"", "\"noted\""))).isNotEmpty();
    }

    private List<String> errors(String bundle) {
        return validator.validateWithResult(bundle).getMessages().stream()
                .filter(one -> one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(one -> one.getLocationString() + ": " + one.getMessage())
                .toList();
    }
}
