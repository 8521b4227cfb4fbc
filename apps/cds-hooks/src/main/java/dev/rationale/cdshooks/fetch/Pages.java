package dev.rationale.cdshooks.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.AccessToken;
import dev.rationale.cdshooks.FhirFetch.Failure;
import dev.rationale.fhir.FhirDocument;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one prefetch key, page by page. */
final class Pages {

    private static final int OK = 200;

    private final FhirBase server;
    private final Map<String, String> headers;
    private final AtomicLong remaining;
    private final LimitedHttp http;
    private final FetchLimits limits;
    private final Set<URI> seen = new HashSet<>();
    private final List<FhirDocument> read = new ArrayList<>();
    private volatile boolean stopped;

    Pages(FhirBase server, Optional<AccessToken> token, AtomicLong remaining, LimitedHttp http, FetchLimits limits) {
        this.server = server;
        this.headers = new HashMap<>(Map.of("Accept", "application/fhir+json"));
        token.ifPresent(lent -> headers.put("Authorization", "Bearer " + lent.value()));
        this.remaining = remaining;
        this.http = http;
        this.limits = limits;
    }

    CompletableFuture<List<FhirDocument>> read(String key, Supplier<URI> start) {
        try {
            return page(key, start.get());
        } catch (Unread notAsked) {
            return CompletableFuture.failedFuture(notAsked);
        } catch (IllegalArgumentException noQuery) {
            return CompletableFuture.failedFuture(
                    new Unread(Failure.NOT_ALLOWED, key, "is neither a read nor a search of a type"));
        }
    }

    /** Asks for no further page: the call has ended, and with it the loan of the token. */
    void stop() {
        stopped = true;
    }

    static Unread foreign(String key) {
        return new Unread(Failure.NOT_ALLOWED, key, "links to a page that is not on the same server");
    }

    private CompletableFuture<List<FhirDocument>> page(String key, URI page) {
        if (stopped) {
            return CompletableFuture.failedFuture(new Unread(Failure.TIMEOUT, key, "was given up"));
        }
        if (!seen.add(page) || seen.size() > limits.pages()) {
            return CompletableFuture.failedFuture(new Unread(
                    Failure.TOO_MUCH, key, "has more pages than the " + limits.pages() + " that may be read"));
        }
        return http.get(page, headers, remaining, limits.whole())
                .handle((answer, failure) -> body(key, answer, failure))
                .thenCompose(document -> andFurther(key, document));
    }

    private CompletableFuture<List<FhirDocument>> andFurther(String key, FhirDocument page) {
        Optional<String> next = page.parsed().flatMap(Pages::next);
        read.add(page);
        if (next.isEmpty()) {
            return CompletableFuture.completedFuture(List.copyOf(read));
        }
        return server.next(next.get())
                .map(further -> page(key, further))
                .orElseGet(() -> CompletableFuture.failedFuture(foreign(key)));
    }

    private static Optional<String> next(JsonNode page) {
        for (JsonNode link : page.path("link")) {
            if (link.path("relation").asText().equals("next")) {
                return Optional.of(link.path("url").asText());
            }
        }
        return Optional.empty();
    }

    private FhirDocument body(String key, LimitedHttp.@Nullable Answer answer, @Nullable Throwable failure) {
        if (answer == null) {
            throw unread(key, failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
        }
        if (answer.status() != OK) {
            throw new Unread(refusal(answer.status()), key, "was answered with status " + answer.status());
        }
        JsonNode resource = ReadResource.of(answer.body())
                .orElseThrow(() -> new Unread(
                        Failure.UNREADABLE, key, "was answered with something that is no FHIR resource in JSON"));
        if (resource.path("resourceType").asText().equals("OperationOutcome")) {
            throw new Unread(Failure.UNREADABLE, key, "was answered with an OperationOutcome");
        }
        return new FhirDocument(
                FhirDocument.Role.prefetch(key), answer.body().getBytes(StandardCharsets.UTF_8), resource);
    }

    private Unread unread(String key, @Nullable Throwable cause) {
        if (cause instanceof LimitedHttp.TooLarge) {
            return new Unread(
                    Failure.TOO_MUCH, key, "brings more than the " + limits.bytes() + " bytes that may be read");
        }
        if (cause instanceof TimeoutException) {
            return new Unread(Failure.TIMEOUT, key, "was not answered in time");
        }
        return new Unread(Failure.UNREACHABLE, key, "could not be asked for");
    }

    /** A redirect is not followed: it could lead the token to anybody. */
    private static Failure refusal(int status) {
        return switch (status) {
            case 401, 403 -> Failure.UNAUTHORIZED;
            case 301, 302, 303, 307, 308 -> Failure.NOT_ALLOWED;
            default -> Failure.UNREACHABLE;
        };
    }
}
