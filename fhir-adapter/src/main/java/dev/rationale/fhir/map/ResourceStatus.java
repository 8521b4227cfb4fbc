package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Resource;
import java.util.Optional;
import java.util.Set;

/** Whether a record holds, and since when: the same for every kind of fact that is read from it. What does not hold is listed. */
record ResourceStatus(Dates dates, MappingResult mapped) {

    private static final Set<String> FINAL = Set.of("final", "amended", "corrected");
    private static final Set<String> NOT_YET = Set.of("registered", "preliminary");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    /** When an observation was made, if its status is final and it has a date. */
    Optional<When> observed(Resource observation) {
        String status = observation.text("status").orElse("");
        if (!FINAL.contains(status)) {
            mapped.exclude(observation, reason(status), status);
            return Optional.empty();
        }
        Optional<When> at =
                dates.start(observation.element(), "effective").or(() -> dates.in(observation.element(), "issued"));
        if (at.isEmpty()) {
            mapped.exclude(observation, "date-missing");
        }
        return at;
    }

    private static String reason(String status) {
        if (NOT_YET.contains(status)) {
            return "preliminary";
        }
        return status.isEmpty() ? "status-missing" : "status-not-valid";
    }

    /** Since when a condition or an allergy is on record, unless its verification is one that does not hold. */
    Optional<When> recorded(Resource resource, Set<String> notHeld) {
        String verification = status(resource, "verificationStatus");
        if (notHeld.contains(verification)) {
            mapped.exclude(resource, "condition-not-confirmed", verification);
            return Optional.empty();
        }
        return Optional.of(dates.start(resource.element(), "onset")
                .or(() -> dates.in(resource.element(), "recordedDate"))
                .orElse(When.UNKNOWN));
    }

    /** False if the record says that the condition or allergy is over. */
    static boolean isActive(Resource resource) {
        return !OVER.contains(status(resource, "clinicalStatus"));
    }

    private static String status(Resource resource, String member) {
        return resource.child(member).stream()
                .flatMap(status -> status.children("coding").stream())
                .flatMap(coding -> coding.text("code").stream())
                .findFirst()
                .orElse("");
    }
}
