package dev.rationale.cdshooks;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An HTTP request, whatever carried it.
 *
 * @param method in upper case
 * @param path below the base URL, beginning with a slash, decoded once
 * @param headers by name; names are compared without case
 * @param body read at most once, and no further than the configured limit
 */
public record HookCall(String method, String path, Map<String, List<String>> headers, InputStream body) {

    public HookCall {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        entry -> List.copyOf(entry.getValue()),
                        (first, second) -> first));
    }

    /** The only value of a header; none if it is missing or repeated. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Headers and body are left out: they hold tokens and patients. */
    @Override
    public String toString() {
        return "HookCall[" + method + "]";
    }
}
