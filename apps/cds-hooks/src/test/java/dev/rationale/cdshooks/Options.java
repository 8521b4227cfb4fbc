package dev.rationale.cdshooks;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The service's options with one thing changed. */
final class Options {

    private Options() {}

    static HookOptions development() {
        return with(true, Optional.empty(), Set.of(), 1 << 20);
    }

    static HookOptions evidence(LocalDate day) {
        return with(false, Optional.of(day), Set.of(), 1 << 20);
    }

    static HookOptions origins(String origin) {
        return with(false, Optional.empty(), Set.of(origin), 1 << 20);
    }

    static HookOptions largest(int bytes) {
        return with(false, Optional.empty(), Set.of(), bytes);
    }

    private static HookOptions with(boolean development, Optional<LocalDate> evidence, Set<String> origins, int bytes) {
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
                bytes,
                options.pageLifetime(),
                options.pageBytes());
    }
}
