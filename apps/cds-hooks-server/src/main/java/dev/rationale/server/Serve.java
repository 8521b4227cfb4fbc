package dev.rationale.server;

import dev.rationale.audit.AuditFailure;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.server.config.ServiceSettingsReader;
import dev.rationale.server.config.Settings;
import dev.rationale.server.guideline.RefusedGuideline;
import dev.rationale.server.http.CannotOpen;
import dev.rationale.server.operation.Logs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The command {@code serve}: starts the service, tells where it is, and stops it in peace. */
public final class Serve {

    private static final int STOPPED = 0;
    private static final int UNUSABLE = 2;
    private static final int UNTRAILED = 5;
    private static final String PROVIDER = "slf4j.provider";
    private static final String LOGBACK = "ch.qos.logback.classic.spi.LogbackServiceProvider";

    private Serve() {}

    /**
     * Serves until the process is told to stop.
     *
     * @param file settings that the command line names
     * @param overrides settings of the command line, by the names that the file has
     * @param err where a person is told what is wrong, or where the service is; logs go to standard output
     * @return the exit code
     */
    public static int run(
            Optional<Path> file, Map<String, String> overrides, Map<String, String> environment, PrintWriter err) {
        System.setProperty(PROVIDER, LOGBACK);
        System.setProperty("slf4j.internal.verbosity", "WARN");
        try {
            Settings settings = ServiceSettingsReader.read(file, environment, overrides);
            Logs.toStandardOutput();
            serve(settings, err);
            return STOPPED;
        } catch (RefusedGuideline | InvalidGuideline | CannotOpen | IllegalArgumentException unusable) {
            err.println("The service cannot start:\n" + unusable.getMessage());
            return UNUSABLE;
        } catch (AuditFailure untrailed) {
            err.println("The audit trail cannot be used, so the service does not start:\n" + untrailed.getMessage());
            return UNTRAILED;
        }
    }

    private static void serve(Settings settings, PrintWriter err) {
        CountDownLatch stopped = new CountDownLatch(1);
        RationaleServer server = RationaleServer.start(settings, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        String audience = settings.values().development() ? " Development: nobody is authenticated." : "";
        err.println("CDS Hooks at " + server.url() + "/cds-services." + audience + " Ctrl-C stops it.");
        err.flush();
        try {
            stopped.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
