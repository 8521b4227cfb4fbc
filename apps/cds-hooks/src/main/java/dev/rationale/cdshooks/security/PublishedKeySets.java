package dev.rationale.cdshooks.security;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import dev.rationale.cdshooks.fetch.LimitedHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;

/** Fetches key sets from the places that were agreed on: no redirects, a small answer, a short time. */
public final class PublishedKeySets implements ResourceRetriever {

    private static final int OK = 200;
    private static final long BYTES = 256 << 10;
    private static final Duration TIME = Duration.ofSeconds(2);

    private final LimitedHttp http;

    public PublishedKeySets(LimitedHttp http) {
        this.http = http;
    }

    @Override
    public Resource retrieveResource(URL place) throws IOException {
        try {
            LimitedHttp.Answer answer = http.get(
                            URI.create(place.toString()),
                            Map.of("Accept", "application/json"),
                            new AtomicLong(BYTES),
                            TIME)
                    .join();
            if (answer.status() != OK) {
                throw new IOException("The key set at " + place + " was answered with status " + answer.status() + ".");
            }
            return new Resource(answer.body(), "application/json");
        } catch (CompletionException | CancellationException failed) {
            throw new IOException("The key set at " + place + " cannot be read.", failed);
        }
    }
}
