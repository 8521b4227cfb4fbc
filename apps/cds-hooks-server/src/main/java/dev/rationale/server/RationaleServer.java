package dev.rationale.server;

import dev.rationale.cdshooks.CdsHooks;
import dev.rationale.cdshooks.servlet.CdsHooksServlet;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.server.config.ServiceSettingsReader;
import dev.rationale.server.config.SettingValues;
import dev.rationale.server.config.Settings;
import dev.rationale.server.guideline.CommitteeCases;
import dev.rationale.server.guideline.LiveGuideline;
import dev.rationale.server.guideline.OwnCases;
import dev.rationale.server.guideline.Reloads;
import dev.rationale.server.guideline.RulesWatch;
import dev.rationale.server.http.AdminPort;
import dev.rationale.server.http.WebServer;
import dev.rationale.server.operation.Health;
import dev.rationale.server.operation.Health.State;
import dev.rationale.server.operation.Logs;
import dev.rationale.server.operation.Metrics;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole service.
 *
 * <pre>{@code
 * try (RationaleServer server = RationaleServer.start(settings, Clock.systemUTC())) {
 *     URI discovery = URI.create(server.url() + "/cds-services");
 * }
 * }</pre>
 */
public final class RationaleServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RationaleServer.class);

    private final Settings settings;
    private final LiveGuideline live;
    private final Metrics metrics = new Metrics();
    private final Health health;
    private final Optional<Reloads> reloads;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private int port;
    private int adminPort;

    private RationaleServer(Settings settings, Clock clock) {
        this.settings = settings;
        OwnCases cases = new CommitteeCases();
        Optional<Path> rules = SettingValues.given(settings.values().rules()).map(Path::of);
        Guideline first =
                rules.map(directory -> Reloads.first(directory, cases)).orElseGet(Guidelines::bundled);
        this.live = opened(new LiveGuideline(first));
        this.reloads = rules.map(directory -> new Reloads(directory, live, cases, clock, this::reloaded));
        this.health = new Health(live, () -> reloads.flatMap(Reloads::last));
        metrics.inForce(first.id());
    }

    /**
     * Starts the service and returns when it is ready for calls.
     *
     * @throws dev.rationale.server.guideline.RefusedGuideline if the guideline of a directory may not be put in force
     */
    public static RationaleServer start(Settings settings, Clock clock) {
        RationaleServer server = new RationaleServer(settings, clock);
        try {
            server.open(clock);
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private void open(Clock clock) {
        ServiceWiring wiring = opened(new ServiceWiring(settings));
        CdsHooks hooks = new CdsHooks(wiring.options(), wiring.ports(live, metrics, clock));
        BoundedHooks bounded = opened(new BoundedHooks(
                hooks::handle,
                settings.values().limits().workers(),
                SettingValues.millis(settings.values().limits().callMillis())));
        HttpServlet servlet = new CdsHooksServlet(bounded::answer);
        metrics.watch("rationale.calls.active", "Calls that are worked on.", bounded, BoundedHooks::active);
        WebServer web = opened(new WebServer(
                settings,
                Map.of("/cds-services/*", servlet, "/explanations/*", servlet, "/guideline/*", servlet),
                new Routes(health, metrics)::add,
                metrics::answered));
        metrics.watch("rationale.calls.waiting", "Calls that wait for their turn.", web, WebServer::waiting);
        web.start();
        port = web.port();
        Logs.quietly(
                CdsHooks.class, () -> WarmUp.run(live, clock, settings.values().warmUpCalls()));
        watch();
        health.become(State.READY);
        LOG.atInfo()
                .addKeyValue("url", url())
                .addKeyValue("guideline", live.use(Guideline::id).digest())
                .addKeyValue("development", settings.values().development())
                .log("The service is ready.");
        if (settings.values().development()) {
            LOG.warn("Development mode: nobody is authenticated. It is not for patients' data.");
        }
    }

    private void watch() {
        if (reloads.isPresent()) {
            Reloads known = reloads.get();
            if (settings.values().rulesLookMillis() > 0) {
                Path directory = Path.of(settings.values().rules());
                opened(new RulesWatch(
                                directory,
                                SettingValues.millis(settings.values().rulesLookMillis()),
                                known::reload)
                        .start());
            }
            settings.secret(ServiceSettingsReader.ADMIN_TOKEN).ifPresent(token -> {
                int wanted = settings.values().admin().port();
                adminPort = opened(new AdminPort(wanted, token, () -> Health.json(known.reload())))
                        .port();
            });
        }
    }

    private void reloaded(Reloads.Outcome outcome) {
        metrics.reloaded(outcome);
        metrics.inForce(live.use(Guideline::id));
    }

    /** Where it can be reached from this machine. */
    public URI url() {
        return URI.create(ServiceWiring.scheme(settings) + "://localhost:" + port);
    }

    /** The port for whoever runs the service, 0 if it is not open. */
    public int adminPort() {
        return adminPort;
    }

    /** Tells that no new calls should be sent, lets those under way finish, and gives everything back. */
    @Override
    public void close() {
        health.become(State.STOPPING);
        LOG.info("The service stops.");
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failed) {
                LOG.atWarn().setCause(failed).log("A part of the service did not stop in order.");
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }
}
