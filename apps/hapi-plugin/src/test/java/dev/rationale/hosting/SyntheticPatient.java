package dev.rationale.hosting;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** A synthetic patient as a server holds it after a transaction, and before the patient died: references name resources of that server. */
final class SyntheticPatient {

    static final String ID = "bdb911dd-9402-38de-b09b-052cc36ffd49";

    /** A day on which the patient has fresh results. */
    static final String CLINIC = "2017-11-17";

    /** LOINC. */
    private static final String CAUSE_OF_DEATH = "69453-9";

    private static final Path FILE =
            Path.of("../../test-cases/src/main/resources/data/synthea-hiv/Gia583_Amira620_Mohr916_" + ID + ".json");
    private static final Pattern ENTRY =
            Pattern.compile("\"fullUrl\": \"(urn:uuid:[^\"]+)\",\\s*\"resource\": \\{\\s*\"resourceType\": \"(\\w+)\"");

    private SyntheticPatient() {}

    private static boolean isDeath(Resource resource) {
        return resource instanceof Observation observation
                && observation.getCode().getCoding().stream().anyMatch(code -> CAUSE_OF_DEATH.equals(code.getCode()));
    }

    static Bundle bundle() {
        try {
            String text = Files.readString(FILE);
            String stored = text;
            for (MatchResult entry : ENTRY.matcher(text).results().toList()) {
                String id = entry.group(1).substring("urn:uuid:".length());
                stored = stored.replace(
                        "\"reference\": \"" + entry.group(1) + "\"",
                        "\"reference\": \"" + entry.group(2) + "/" + id + "\"");
            }
            Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, stored);
            bundle.getEntry().removeIf(entry -> isDeath(entry.getResource()));
            bundle.getEntry()
                    .forEach(entry -> entry.setFullUrl("").getResource().setId(named(entry.getResource())));
            bundle.getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(Patient.class::isInstance)
                    .forEach(patient -> ((Patient) patient).setDeceased(null));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart().replace("urn:uuid:", "");
    }
}
