package dev.rationale.audit.publish;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody else's machine, over HTTP. It may be slow or away: nobody waits for it long. */
final class Remote {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * An address of http or https.
     *
     * @throws AuditFailure if the text is none
     */
    static URI address(String variable, String text) {
        if (!text.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    variable + "=" + text + ": this is no address; expected one that begins with https:// or http://.");
        }
        return URI.create(text);
    }

    /** The answer to a text that is sent. */
    HttpResponse<String> send(String method, URI address, String text) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(method, BodyPublishers.ofString(text))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
