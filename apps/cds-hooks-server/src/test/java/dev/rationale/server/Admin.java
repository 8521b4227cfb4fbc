package dev.rationale.server;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Whoever runs the service, or somebody who pretends to. */
final class Admin {

    private Admin() {}

    static HttpResponse<String> reload(int port, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/reload"))
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return new Ehr().send(request);
    }
}
