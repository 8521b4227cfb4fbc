package dev.rationale.server;

import dev.rationale.server.operation.Health;
import dev.rationale.server.operation.Metrics;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What whoever runs the service asks it: is it alive, is it ready, what did it count, what can it be asked. */
final class Routes {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final String WELCOME = """
            Rationale: CDS Hooks.

            /cds-services   the services that there are
            /openapi.yaml   the whole interface
            /health/ready   whether it answers calls
            /metrics        what it counted
            """;

    private final Health health;
    private final Metrics metrics;

    Routes(Health health, Metrics metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    void add(JavalinConfig config) {
        config.routes.get(
                "/", context -> context.contentType("text/plain; charset=utf-8").result(WELCOME));
        config.routes.get("/health/live", context -> json(context, OK, "{\"status\":\"alive\"}"));
        config.routes.get("/health/ready", context -> json(context, health.ready() ? OK : UNAVAILABLE, health.json()));
        config.routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.text()));
        config.routes.get(
                "/openapi.yaml",
                context -> context.contentType("application/yaml").result(openapi()));
    }

    private static void json(Context context, int status, String body) {
        context.status(status)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(body);
    }

    private static String openapi() {
        try (InputStream file =
                Objects.requireNonNull(Routes.class.getResourceAsStream("openapi.yaml"), "openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
