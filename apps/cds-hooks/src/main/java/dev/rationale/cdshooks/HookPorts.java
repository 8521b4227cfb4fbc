package dev.rationale.cdshooks;

import dev.rationale.service.DecisionLog;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What the service needs of its surroundings.
 *
 * @param clock says what time it is; today is its day in the configured zone
 * @param random names explanation pages and calls; must not be guessable
 */
public record HookPorts(
        CurrentGuideline guideline,
        Authenticator authenticator,
        FhirFetch fetch,
        DecisionLog decisions,
        FeedbackLog feedback,
        HookObserver observer,
        Clock clock,
        SecureRandom random) {}
