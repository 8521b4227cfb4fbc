package dev.rationale.server.http;

import dev.rationale.server.config.Settings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The open port: servlets and routes behind the limits. */
public final class WebServer implements AutoCloseable {

    /** Threads beside those that work on calls: for accepting, reading and writing. */
    private static final int SPARE_THREADS = 8;

    private final Javalin javalin;

    /**
     * Prepares the port; {@link #start()} opens it.
     *
     * @param servlets by path, for instance {@code /cds-services/*}
     * @param routes adds what is no servlet
     * @param observer is told the route and status of each answer
     */
    public WebServer(
            Settings settings,
            Map<String, HttpServlet> servlets,
            Consumer<JavalinConfig> routes,
            ObjIntConsumer<String> observer) {
        this.javalin = Javalin.create(config -> {
            quiet(config);
            config.jetty.threadPool =
                    new QueuedThreadPool(settings.values().limits().workers() + SPARE_THREADS);
            config.jetty.addConnector((server, http) -> Connectors.open(server, http, settings));
            config.jetty.modifyServletContextHandler(context -> mount(context, servlets));
            config.jetty.modifyServer(server -> prepare(server, settings, observer));
            routes.accept(config);
        });
        Server server = javalin.jettyServer().server();
        javalin.unsafe.events.serverStarting(
                () -> server.setHandler(new RequestIds(Limits.around(server.getHandler(), settings))));
    }

    /** Nothing of Javalin's own comes into an answer or the log. */
    static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.routes.error(
                404, context -> context.contentType("application/json").result(Refusals.outcome(404)));
        config.routes.error(
                405, context -> context.contentType("application/json").result(Refusals.outcome(405)));
    }

    private static void mount(ServletContextHandler context, Map<String, HttpServlet> servlets) {
        context.addFilter(new FilterHolder(new RequestInLog()), "/*", EnumSet.of(DispatcherType.REQUEST));
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(new Mounted(servlet)), path));
    }

    private static void prepare(Server server, Settings settings, ObjIntConsumer<String> observer) {
        server.setErrorHandler(new Refusals());
        server.setRequestLog(new AccessLog(observer));
        server.setStopTimeout(settings.values().limits().stopMillis());
        server.addBean(new NetworkConnectionLimit(settings.values().limits().connections(), server));
    }

    /**
     * Opens the port.
     *
     * @throws CannotOpen if it is taken, or the keys for TLS cannot be used
     */
    public void start() {
        try {
            javalin.start();
        } catch (JavalinException failed) {
            throw new CannotOpen(failed);
        }
    }

    /** The port that was opened, which is not the one that was set if that was 0. */
    public int port() {
        return javalin.port();
    }

    /** Calls that wait for their turn. */
    public int waiting() {
        @Nullable ConcurrencyLimit turns = javalin.jettyServer().server().getDescendant(ConcurrencyLimit.class);
        return turns == null ? 0 : Math.toIntExact(turns.getSuspendedRequestCount());
    }

    /** Takes no new calls, lets those under way finish, and closes the port. */
    @Override
    public void close() {
        javalin.stop();
    }
}
