package dev.rationale.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** HL7's logical models of CDS Hooks, in HAPI's validator. */
final class Models {

    /** A resource that a client is asked to create has no id before it is created. */
    static final String NO_ID_YET = "Resource requires an id";

    private static final String TOOLS = "http://hl7.org/fhir/tools/StructureDefinition/";

    /** The models rest on this type, which FHIR R4 does not define. */
    private static final String BASE = """
            {"resourceType": "StructureDefinition", "url": "http://hl7.org/fhir/StructureDefinition/Base", "name": "Base",
             "status": "active", "kind": "complex-type", "abstract": true, "type": "Base",
             "snapshot": {"element": [{"id": "Base", "path": "Base", "min": 0, "max": "*"}]},
             "differential": {"element": [{"id": "Base", "path": "Base", "min": 0, "max": "*"}]}}
            """;

    private final FhirValidator validator;

    private Models(FhirValidator validator) {
        this.validator = validator;
    }

    static Models in(Path directory) {
        FhirContext context = FhirContext.forR4Cached();
        PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(context);
        definitions.addResource(context.newJsonParser().parseResource(StructureDefinition.class, BASE));
        files(directory).forEach(file -> definitions.addResource(read(context, file)));
        FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
                definitions,
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context)));
        return new Models(context.newValidator().registerValidatorModule(module));
    }

    /** The examples that stand beside the models ({@code binary-…}) are requests and responses, no resources. */
    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("(?!binary-)\\w+-CDS.*\\.(json|xml)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IBaseResource read(FhirContext context, Path file) {
        IParser parser = file.toString().endsWith(".json") ? context.newJsonParser() : context.newXmlParser();
        try {
            return parser.parseResource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document by one of the models. */
    List<String> errors(String model, String json) {
        ValidationOptions options = new ValidationOptions().addProfile(TOOLS + model);
        return validator.validateWithResult(json, options).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .filter(message -> !message.getMessage().contains(NO_ID_YET))
                .map(Models::told)
                .toList();
    }

    private static String told(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
