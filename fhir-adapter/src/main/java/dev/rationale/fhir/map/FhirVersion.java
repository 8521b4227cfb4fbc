package dev.rationale.fhir.map;

import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.element.Resource;
import java.util.List;
import java.util.Optional;

/** Recognises earlier versions of FHIR by what only they have: read as R4 they would lose data in silence. */
final class FhirVersion {

    private FhirVersion() {}

    static void requireR4(List<Resource> resources) {
        for (Resource resource : resources) {
            evidence(resource).ifPresent(found -> {
                throw new UnreadableInput(
                        "The input is not FHIR R4: " + resource.place() + " (" + resource.type() + ") has " + found
                                + ".",
                        "it was exported as STU3 or DSTU2; export it as R4.");
            });
        }
    }

    private static Optional<String> evidence(Resource resource) {
        if (resource.type().equals("MedicationOrder")) {
            return Optional.of("the resource type of DSTU2");
        }
        boolean textStatus = resource.type().equals("Condition")
                && (resource.text("clinicalStatus").isPresent()
                        || resource.text("verificationStatus").isPresent());
        if (textStatus) {
            return Optional.of("a status as plain code, where R4 has a CodeableConcept");
        }
        boolean context = resource.type().equals("Observation")
                && resource.child("context").isPresent()
                && resource.child("encounter").isEmpty();
        if (context) {
            return Optional.of("a context, where R4 has an encounter");
        }
        return resource.child("notGiven").isPresent()
                ? Optional.of("notGiven, which R4 does not know")
                : Optional.empty();
    }
}
