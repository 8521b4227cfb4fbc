package dev.rationale.server.http;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One line for each request: id, method, route, status, milliseconds. The path itself is not logged: it may hold the id of an
 * explanation page, which is a key to it, or whatever a caller invents.
 */
final class AccessLog implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final int LONGEST_ROUTE = 6;
    private static final Set<String> SEGMENTS = Set.of(
            "cds-services",
            "feedback",
            "explanations",
            "guideline",
            "health",
            "live",
            "ready",
            "metrics",
            "openapi.yaml",
            "reload");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");

    private final ObjIntConsumer<String> observer;

    /** @param observer is told the route and status of each request */
    AccessLog(ObjIntConsumer<String> observer) {
        this.observer = observer;
    }

    @Override
    public void log(Request request, Response response) {
        String route = route(request.getHttpURI().getPath());
        // Who watches the service asks every few seconds; that would bury the rest.
        boolean watching = route.startsWith("/health") || route.equals("/metrics");
        LOG.atLevel(watching ? Level.DEBUG : Level.INFO)
                .addKeyValue("request", request.getAttribute(RequestIds.ATTRIBUTE))
                .addKeyValue("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                .addKeyValue("route", route)
                .addKeyValue("status", response.getStatus())
                .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(NanoTime.since(request.getBeginNanoTime())))
                .log("answered");
        observer.accept(route, response.getStatus());
    }

    /** The path with every segment that is not ours replaced. */
    static String route(@org.jspecify.annotations.Nullable String path) {
        if (path == null) {
            return "none";
        }
        return Arrays.stream(path.split("/", -1))
                .limit(LONGEST_ROUTE)
                .map(segment -> segment.isEmpty() || SEGMENTS.contains(segment) ? segment : "{}")
                .collect(Collectors.joining("/"));
    }
}
