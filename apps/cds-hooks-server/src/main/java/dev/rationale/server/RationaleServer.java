package dev.rationale.server;

import dev.rationale.cdshooks.CdsHooks;
import dev.rationale.cdshooks.servlet.CdsHooksServlet;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.server.config.ServiceSettingsReader;
import dev.rationale.server.config.SettingValues;
import dev.rationale.server.config.Settings;
import dev.rationale.server.guideline.CommitteeCases;
import dev.rationale.server.guideline.OwnCases;
import dev.rationale.server.guideline.Reloads;
import dev.rationale.server.guideline.RulesWatch;
import dev.rationale.server.guideline.ServedGuidelines;
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
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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
    private final ServedGuidelines guidelines;
    private final Metrics metrics = new Metrics();
    private final Health health;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private int port;
    private int adminPort;

    private RationaleServer(Settings settings, Clock clock) {
        this.settings = settings;
        OwnCases cases = new CommitteeCases();
        List<Path> rules = settings.values().rules().stream().map(Path::of).toList();
        this.guidelines = opened(ServedGuidelines.of(rules, cases, clock, this::reloaded));
        this.health = new Health(guidelines.all().stream()
                .map(one -> new Health.Watched(one.live(), () -> one.reloads().flatMap(Reloads::last)))
                .toList());
        metrics.inForce(guidelines.ids());
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
        CdsHooks hooks = new CdsHooks(wiring.options(), wiring.ports(guidelines, metrics, clock));
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
        LOG.atInfo().addKeyValue("url", url()).log("The service is open, and practises before it is ready.");
        Logs.quietly(
                CdsHooks.class,
                () -> guidelines
                        .all()
                        .forEach(one -> WarmUp.run(
                                one.live(),
                                wiring.log(),
                                clock,
                                settings.values().warmUpCalls(),
                                Duration.ofSeconds(settings.values().warmUpSeconds()))));
        watch();
        health.become(State.READY);
        LOG.atInfo()
                .addKeyValue("url", url())
                .addKeyValue(
                        "guideline",
                        String.join(
                                ", ",
                                guidelines.ids().stream()
                                        .map(GuidelineId::digest)
                                        .toList()))
                .addKeyValue("development", settings.values().development())
                .log("The service is ready.");
        if (settings.values().development()) {
            LOG.warn("Development mode: nobody is authenticated. It is not for patients' data.");
        }
    }

    private void watch() {
        boolean exchanged =
                guidelines.all().stream().anyMatch(one -> one.reloads().isPresent());
        if (settings.values().rulesLookMillis() > 0) {
            guidelines.all().forEach(this::watch);
        }
        settings.secret(ServiceSettingsReader.ADMIN_TOKEN)
                .filter(any -> exchanged)
                .ifPresent(token -> {
                    int wanted = settings.values().admin().port();
                    adminPort = opened(new AdminPort(wanted, token, () -> Health.json(guidelines.reload())))
                            .port();
                });
    }

    private void watch(ServedGuidelines.Served served) {
        Duration interval = SettingValues.millis(settings.values().rulesLookMillis());
        served.directory()
                .ifPresent(directory -> served.reloads()
                        .ifPresent(reloads -> opened(new RulesWatch(directory, interval, reloads::reload).start())));
    }

    private void reloaded(Reloads.Outcome outcome) {
        metrics.reloaded(outcome);
        metrics.inForce(guidelines.ids());
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
