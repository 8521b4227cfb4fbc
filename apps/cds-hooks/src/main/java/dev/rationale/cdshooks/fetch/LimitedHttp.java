package dev.rationale.cdshooks.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Gets documents from servers that may be hostile: no redirects, no compression, bounded time and bytes. */
public final class LimitedHttp implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpClient client;
    private final ExecutorService threads;

    public LimitedHttp(Duration connect) {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "http-client-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.client = HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    /** What a server answered; the body is read as UTF-8, as JSON is. */
    public record Answer(int status, String body) {}

    /** The answer would be larger than the call may read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Gets one document.
     *
     * @param remaining bytes that may still be read; what is read is taken off
     * @param time for the whole answer, so that a server that drips byte by byte gains nothing
     */
    public CompletableFuture<Answer> get(URI uri, Map<String, String> headers, AtomicLong remaining, Duration time) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
        headers.forEach(request::setHeader);
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), response -> new LimitedBody(remaining, announced(response)));
        CompletableFuture<Answer> answer = exchange.thenApply(LimitedHttp::answer);
        // Whoever gives the answer up, or waits too long for it, ends the exchange too.
        return answer.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).exceptionallyCompose(failed -> {
            exchange.cancel(true);
            return CompletableFuture.failedFuture(failed);
        });
    }

    private static long announced(HttpResponse.ResponseInfo response) {
        return response.headers().firstValueAsLong("Content-Length").orElse(0);
    }

    /** A compressed body was not asked for; it could be a bomb, and it is not unpacked. */
    private static Answer answer(HttpResponse<byte[]> response) {
        Optional<String> encoding = response.headers().firstValue("Content-Encoding");
        boolean plain = encoding.isEmpty() || encoding.get().equalsIgnoreCase("identity");
        return new Answer(response.statusCode(), plain ? new String(response.body(), StandardCharsets.UTF_8) : "");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
