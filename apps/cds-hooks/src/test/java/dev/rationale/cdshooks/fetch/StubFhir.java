package dev.rationale.cdshooks.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A FHIR server in this process that says what a test tells it to. */
final class StubFhir implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();

    /** How a request is answered. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    StubFhir() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort() + "/fhir";
    }

    StubFhir on(String query, String body) {
        return on(query, exchange -> send(exchange, 200, body));
    }

    StubFhir on(String query, int status, String body) {
        return on(query, exchange -> send(exchange, status, body));
    }

    StubFhir on(String query, Answering answering) {
        answers.put("/fhir/" + query, answering);
        return this;
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String called = exchange.getRequestURI().toString();
        asked.add(called);
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        answers.getOrDefault(called, unknown -> send(unknown, 404, "{}")).answer(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
