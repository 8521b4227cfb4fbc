package dev.rationale.cdshooks.fetch;

import dev.rationale.cdshooks.FhirFetch;
import dev.rationale.fhir.FhirDocument;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the prefetch keys that a request lacks, all at once, within the limits of one call. Each key arrives whole or not at all:
 * a list that was cut is never handed on.
 */
public final class PrefetchFetcher implements FhirFetch {

    private static final Logger LOG = LoggerFactory.getLogger(PrefetchFetcher.class);

    private final AllowedServers allowed;
    private final LimitedHttp http;
    private final FetchLimits limits;

    public PrefetchFetcher(AllowedServers allowed, LimitedHttp http, FetchLimits limits) {
        this.allowed = allowed;
        this.http = http;
        this.limits = limits;
    }

    @Override
    public Fetched fetch(Wanted wanted) {
        Optional<FhirBase> server = allowed.find(wanted.caller(), wanted.server());
        if (server.isEmpty()) {
            return none(wanted, Failure.NOT_ALLOWED, "the server that is named is not on the list of this client");
        }
        if (wanted.token().filter(lent -> !BearerToken.wellFormed(lent)).isPresent()) {
            return none(wanted, Failure.UNAUTHORIZED, "the token that was lent is not well formed");
        }
        return fetch(wanted, server.get());
    }

    private static Fetched none(Wanted wanted, Failure failure, String why) {
        LOG.atWarn()
                .addKeyValue("client", wanted.caller().client())
                .addKeyValue("failure", failure)
                .log("Nothing is fetched: {}.", why);
        Map<String, Failure> failures = new TreeMap<>();
        wanted.queries().keySet().forEach(key -> failures.put(key, failure));
        wanted.next().keySet().forEach(key -> failures.put(key, failure));
        return new Fetched(Map.of(), failures);
    }

    private Fetched fetch(Wanted wanted, FhirBase server) {
        AtomicLong remaining = new AtomicLong(limits.bytes());
        List<Pages> readers = new ArrayList<>();
        Map<String, CompletableFuture<List<FhirDocument>>> underWay = new LinkedHashMap<>();
        starts(wanted, server).forEach((key, start) -> {
            Pages pages = new Pages(server, wanted.token(), remaining, http, limits);
            readers.add(pages);
            underWay.put(key, pages.read(key, start));
        });
        await(CompletableFuture.allOf(underWay.values().toArray(CompletableFuture[]::new)));
        readers.forEach(Pages::stop);
        return outcome(wanted, underWay);
    }

    private static Map<String, Supplier<URI>> starts(Wanted wanted, FhirBase server) {
        Map<String, Supplier<URI>> starts = new LinkedHashMap<>();
        wanted.queries().forEach((key, query) -> starts.put(key, () -> server.resolve(query)));
        wanted.next().forEach((key, next) -> starts.put(key, () -> further(server, key, next)));
        return starts;
    }

    private static URI further(FhirBase server, String key, URI next) {
        return server.next(next.toString()).orElseThrow(() -> Pages.foreign(key));
    }

    /** Until all keys are read or failed, or the call's time is over; what came of each is asked afterwards. */
    private void await(CompletableFuture<Void> all) {
        all.completeOnTimeout(null, limits.whole().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failed -> null)
                .join();
    }

    private static Fetched outcome(Wanted wanted, Map<String, CompletableFuture<List<FhirDocument>>> underWay) {
        Map<String, List<FhirDocument>> pages = new LinkedHashMap<>();
        Map<String, Failure> failures = new TreeMap<>();
        underWay.forEach((key, reading) -> {
            try {
                pages.put(key, ended(key, reading));
            } catch (Unread unread) {
                failures.put(key, unread.failure());
                LOG.atWarn()
                        .addKeyValue("client", wanted.caller().client())
                        .addKeyValue("failure", unread.failure())
                        .log("{}", unread.getMessage());
            }
        });
        return new Fetched(pages, failures);
    }

    private static List<FhirDocument> ended(String key, CompletableFuture<List<FhirDocument>> reading) {
        if (!reading.isDone()) {
            reading.cancel(true);
            throw new Unread(Failure.TIMEOUT, key, "was not read whole in the time that a call has");
        }
        try {
            return reading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Unread known
                    ? known
                    : new Unread(Failure.UNREACHABLE, key, "could not be asked for");
        }
    }
}
