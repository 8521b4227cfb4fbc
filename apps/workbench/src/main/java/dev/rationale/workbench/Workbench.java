package dev.rationale.workbench;

import dev.rationale.audit.AuditFailure;
import dev.rationale.engine.RuleFailure;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.NoticePage;
import dev.rationale.workbench.auditor.AuditorRoutes;
import dev.rationale.workbench.auditor.TrailPatients;
import dev.rationale.workbench.bedside.BedsideRoutes;
import dev.rationale.workbench.bedside.Elsewhere;
import dev.rationale.workbench.committee.CommitteeRoutes;
import dev.rationale.workbench.http.Assets;
import dev.rationale.workbench.http.Bodies;
import dev.rationale.workbench.http.Door;
import dev.rationale.workbench.http.Names;
import dev.rationale.workbench.http.Person;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.http.Secrets;
import dev.rationale.workbench.http.Sessions;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.PackagePlace;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.SavedGuideline;
import dev.rationale.workbench.page.Wordbook;
import dev.rationale.workbench.signin.OpenIdProvider;
import dev.rationale.workbench.signin.SignIn;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An open workbench.
 *
 * <pre>{@code
 * try (Workbench workbench = Workbench.open(options)) {
 *     console.println(workbench.link());
 * }
 * }</pre>
 */
public final class Workbench implements AutoCloseable {

    private static final int THREADS = 24;
    private static final int IDLE_MILLIS = 60_000;
    private static final long LONGEST_BODY = 32L << 20;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;
    private static final int INTERNAL = 500;

    private final WorkbenchOptions options;
    private final PackagePlace place;
    private final SavedGuideline guideline;
    private final Sessions sessions;
    private final Room room;
    private final Javalin javalin;

    private final List<CommitteeRoutes> open = new ArrayList<>();

    private Workbench(WorkbenchOptions options, PackagePlace place, SavedGuideline guideline) {
        Secrets secrets = new Secrets(options.random());
        this.options = options;
        this.place = place;
        this.guideline = guideline;
        this.sessions = new Sessions(secrets, options.clock(), Person.local(options.user()));
        this.room = new Room(guideline::title, rooms(options));
        this.javalin = Javalin.create(config -> configure(config, secrets));
    }

    private static List<String> rooms(WorkbenchOptions options) {
        List<String> rooms = new ArrayList<>(List.of("committee", "bedside"));
        options.audit().ifPresent(directory -> rooms.add("auditor"));
        return rooms;
    }

    /**
     * Loads the guideline and opens the port.
     *
     * @throws dev.rationale.engine.guideline.InvalidGuideline if the guideline cannot be used
     * @throws IllegalArgumentException if the port cannot be opened
     */
    public static Workbench open(WorkbenchOptions options) {
        PackagePlace place = new PackagePlace(options.rules(), options.home());
        SavedGuideline guideline = new SavedGuideline(place);
        Workbench workbench = new Workbench(options, place, guideline);
        try {
            workbench.javalin.start();
            return workbench;
        } catch (io.javalin.util.JavalinException failed) {
            guideline.close();
            throw new IllegalArgumentException(
                    options.host() + ":" + options.port()
                            + " cannot be opened.\n"
                            + "  Maybe another program listens there; --port 0 takes one that is free.",
                    failed);
        }
    }

    /** A link that lets one browser in, once; where people sign in, the address that they come by. */
    public String link() {
        return options.provider().isPresent()
                ? options.provider().get().outside() + "/"
                : address() + Door.OPEN + "?key=" + sessions.key();
    }

    /** Where it is, without a key. */
    public String address() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + port();
    }

    public int port() {
        return javalin.port();
    }

    private void configure(JavalinConfig config, Secrets secrets) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.threadPool = new QueuedThreadPool(THREADS);
        config.jetty.addConnector(this::connector);
        Bodies bodies = new Bodies(LONGEST_BODY);
        Door door = new Door(sessions, names(), bodies);
        Assets assets = new Assets();
        RoutesConfig routes = config.routes;
        routes.before(door::check);
        options.provider()
                .ifPresentOrElse(
                        provider -> signIn(routes, provider, door, secrets), () -> routes.get(Door.OPEN, door::open));
        routes.get(Door.ASSETS + "<name>", assets::serve);
        routes.get("/", this::start);
        rooms(routes, bodies, secrets);
        failures(routes);
    }

    private Names names() {
        return Names.of(options.host(), this::port, options.provider().map(OpenIdProvider::outside));
    }

    private void signIn(RoutesConfig routes, OpenIdProvider provider, Door door, Secrets secrets) {
        SignIn signIn = new SignIn(provider, sessions, door, secrets, options.clock());
        routes.get(Door.SIGN_IN, signIn::begin);
        // A redirect would still be the provider's doing, and the session's cookie stays away from what another site
        // began.
        routes.get(Door.SIGNED_IN, context -> {
            String wanted = signIn.finish(context);
            context.header("Refresh", "0; url=" + wanted);
            notice(context, "sign-in.done", wanted, "sign-in.go-on");
        });
        routes.post(Door.SIGN_OUT, context -> {
            door.leave(context);
            notice(context, "sign-in.left", Door.SIGN_IN, "sign-in.again");
        });
    }

    private void notice(Context context, String sentence, String address, String way) {
        Asked asked = new Asked(context);
        Wordbook words = Wordbook.in(asked.language());
        Room.show(
                context,
                new NoticePage(
                        new Frame(asked.language(), words.say("start.title"), "", List.of(), List.of(), ""),
                        Room.shell(asked, "", ""),
                        List.of(words.say(sentence)),
                        List.of(new NoticePage.Way(Link.to(address, words.say(way)), ""))));
    }

    private void rooms(RoutesConfig routes, Bodies bodies, Secrets secrets) {
        Elsewhere elsewhere = new Elsewhere(
                options.servers(),
                options.audit().map(directory -> new TrailPatients(directory, options.environment(), options.clock())));
        BedsideRoutes bedside = new BedsideRoutes(
                guideline, place, options.patients(), elsewhere, room, bodies, secrets, options.clock());
        bedside.add(routes);
        CommitteeRoutes committee =
                new CommitteeRoutes(place, options.patients(), bedside, room, bodies, options.clock());
        committee.add(routes);
        open.add(committee);
        options.audit()
                .ifPresent(directory ->
                        new AuditorRoutes(directory, options.environment(), options.clock(), room).add(routes));
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    /** What is not there is not there, and what was erased is gone; a trail that cannot be read or written just now is another thing. */
    private static int status(AuditFailure failure) {
        return switch (failure.kind()) {
            case UNKNOWN -> NOT_FOUND;
            case ERASED -> GONE;
            case IN_USE, NOT_WRITABLE, DISK_FULL, BROKEN, CLOSED, DAMAGED, KEY, FORM -> CONFLICT;
        };
    }

    /** What goes wrong is said on a page, without anything of a patient, and nowhere else. */
    private void failures(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, context) -> refuse(context, refused.status(), refused.word()));
        routes.exception(
                UnreadableInput.class,
                (unreadable, context) -> room.refuse(context, UNPROCESSABLE, lines(unreadable.getMessage())));
        routes.exception(
                InvalidGuideline.class,
                (invalid, context) -> room.refuse(context, UNPROCESSABLE, lines(invalid.getMessage())));
        routes.exception(
                AuditFailure.class,
                (failure, context) -> room.refuse(context, status(failure), lines(failure.getMessage())));
        routes.exception(
                RuleFailure.class, (failure, context) -> room.refuse(context, INTERNAL, lines(failure.getMessage())));
        routes.exception(
                HttpResponseException.class,
                (none, context) -> refuse(
                        context,
                        none.getStatus(),
                        none.getStatus() < INTERNAL ? "refused.not-found" : "refused.internal"));
        routes.exception(Exception.class, (failure, context) -> refuse(context, INTERNAL, "refused.internal"));
    }

    private void refuse(Context context, int status, String word) {
        room.refuse(
                context,
                status,
                List.of(Wordbook.in(new Asked(context).language()).say(word)));
    }

    private static List<String> lines(@org.jspecify.annotations.Nullable String message) {
        return message == null ? List.of() : message.lines().toList();
    }

    private void start(Context context) {
        Asked asked = new Asked(context);
        Wordbook words = Wordbook.in(asked.language());
        List<NoticePage.Way> ways = room.rooms().stream()
                .map(one -> new NoticePage.Way(Link.to("/" + one, words.say("room." + one)), words.say("start." + one)))
                .toList();
        Room.show(
                context,
                new NoticePage(
                        room.frame(asked, words.say("start.title"), ""),
                        Room.shell(asked, "", ""),
                        List.of(words.say("start.lead")),
                        ways));
    }

    @Override
    public void close() {
        javalin.stop();
        open.forEach(CommitteeRoutes::close);
        guideline.close();
    }
}
