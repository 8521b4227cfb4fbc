package dev.rationale.cdshooks;

import dev.rationale.service.DecisionLog;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the service needs of its surroundings.
 *
 * @param guideline the guideline, the first of them where several are served
 * @param clock says what time it is; today is its day in the configured zone
 * @param random names explanation pages and calls; must not be guessable
 * @param others further guidelines, each of which is a service of its own for every hook
 */
public record HookPorts(
        CurrentGuideline guideline,
        Authenticator authenticator,
        FhirFetch fetch,
        DecisionLog decisions,
        FeedbackLog feedback,
        HookObserver observer,
        Clock clock,
        SecureRandom random,
        List<CurrentGuideline> others) {

    public HookPorts {
        others = List.copyOf(others);
    }

    /** The guidelines that are served, in their order. */
    public List<CurrentGuideline> guidelines() {
        return Stream.concat(Stream.of(guideline), others.stream()).toList();
    }
}
