package dev.rationale.cdshooks;

import dev.rationale.fhir.out.CardsPer;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The service's options with one thing changed. */
final class Options {

    private Options() {}

    static HookOptions development() {
        return with(true, Optional.empty(), Set.of(), CardsPer.ANSWER, 1 << 20);
    }

    static HookOptions evidence(LocalDate day) {
        return with(false, Optional.of(day), Set.of(), CardsPer.ANSWER, 1 << 20);
    }

    static HookOptions origins(String origin) {
        return with(false, Optional.empty(), Set.of(origin), CardsPer.ANSWER, 1 << 20);
    }

    static HookOptions largest(int bytes) {
        return with(false, Optional.empty(), Set.of(), CardsPer.ANSWER, bytes);
    }

    static HookOptions cardPerQuestion() {
        return with(false, Optional.empty(), Set.of(), CardsPer.QUESTION, 1 << 20);
    }

    static HookOptions prefetching(PrefetchStyles styles) {
        HookOptions options = development();
        return new HookOptions(
                options.externalUrl(),
                true,
                options.language(),
                options.zone(),
                options.evidenceAsOf(),
                options.corsOrigins(),
                false,
                styles,
                options.cardsPer(),
                options.sensitive(),
                options.maxBodyBytes(),
                options.pageLifetime(),
                options.pageBytes());
    }

    private static HookOptions with(
            boolean development, Optional<LocalDate> evidence, Set<String> origins, CardsPer per, int bytes) {
        HookOptions options = Service.OPTIONS;
        URI url = development ? URI.create("http://localhost:8080") : options.externalUrl();
        return new HookOptions(
                url,
                development,
                "en",
                options.zone(),
                evidence,
                origins,
                false,
                PrefetchStyles.FULL,
                per,
                options.sensitive(),
                bytes,
                options.pageLifetime(),
                options.pageBytes());
    }
}
