package dev.rationale.cdshooks;

import dev.rationale.fhir.Sensitive;
import dev.rationale.fhir.out.CardsPer;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * How the service behaves.
 *
 * @param externalUrl the base URL under which clients reach it, without a trailing slash
 * @param development whether http is allowed and nobody is authenticated; discovery says so
 * @param language used where a request asks for none that there is
 * @param zone the zone whose calendar says what today is, and in which instants fall on days
 * @param evidenceAsOf the day of the evidence clock, today if empty
 * @param corsOrigins origins of browsers that may call, exactly as they are sent; none by default
 * @param announceVersions whether discovery carries {@code version} and {@code hookVersion}, which CDS Hooks 2.0 does not know
 * @param prefetch what each client can be asked for
 * @param cardsPer how many cards somebody who opens a chart is given at most
 * @param sensitive what is done with what a security label says to be sensitive
 * @param maxBodyBytes size of the largest request body that is read
 * @param pageLifetime how long an explanation page can be opened
 * @param pageBytes memory for explanation pages; the oldest are given up first
 */
public record HookOptions(
        URI externalUrl,
        boolean development,
        String language,
        ZoneId zone,
        Optional<LocalDate> evidenceAsOf,
        Set<String> corsOrigins,
        boolean announceVersions,
        PrefetchStyles prefetch,
        CardsPer cardsPer,
        Sensitive sensitive,
        int maxBodyBytes,
        Duration pageLifetime,
        long pageBytes) {

    public HookOptions {
        corsOrigins = Set.copyOf(corsOrigins);
    }

    /** Cautious defaults for a service reached under a URL. */
    public static HookOptions at(URI externalUrl) {
        return new HookOptions(
                externalUrl,
                false,
                "en",
                ZoneOffset.UTC,
                Optional.empty(),
                Set.of(),
                false,
                PrefetchStyles.FULL,
                CardsPer.ANSWER,
                Sensitive.USE,
                4 << 20,
                Duration.ofMinutes(30),
                64L << 20);
    }

    /** The same with another way to treat what is labelled as sensitive. */
    public HookOptions treating(Sensitive labelled) {
        return new HookOptions(
                externalUrl,
                development,
                language,
                zone,
                evidenceAsOf,
                corsOrigins,
                announceVersions,
                prefetch,
                cardsPer,
                labelled,
                maxBodyBytes,
                pageLifetime,
                pageBytes);
    }
}
