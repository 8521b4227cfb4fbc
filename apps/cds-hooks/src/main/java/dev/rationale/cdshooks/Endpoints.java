package dev.rationale.cdshooks;

import dev.rationale.cdshooks.Authentication.Authenticated;
import dev.rationale.cdshooks.Authenticator.Credentials;
import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.decide.Question;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.service.Discovery;
import dev.rationale.cdshooks.service.ServedHook;
import dev.rationale.cdshooks.service.ServedHooks;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.LanguageChoice;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the endpoint that a call means. Everything but a page asks first who calls. */
final class Endpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);
    private static final Pattern PATH = Pattern.compile("(?:/[\\w.~-]*){1,9}");
    private static final String SERVICES = "/cds-services";
    private static final String GUIDELINE = "guideline";
    private static final int NAMED = 3;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final HookOptions options;
    private final HookPorts ports;
    private final ServedHooks served;
    private final Discovery discovery;
    private final ServiceCalls calls;
    private final FeedbackCalls feedback;
    private final CardPages pages;

    Endpoints(HookOptions options, HookPorts ports) {
        this.options = options;
        this.ports = ports;
        this.served = new ServedHooks(ports.guidelines());
        this.discovery = new Discovery(options);
        this.pages = new CardPages(options, ports);
        this.calls = new ServiceCalls(options, ports, pages);
        this.feedback = new FeedbackCalls(options, ports);
    }

    /** The service that a path names, if there is such a service. */
    Optional<ServedHook> serviceOf(HookCall call) {
        String[] parts = call.path().split("/", -1);
        return parts.length > 2 && ("/" + parts[1]).equals(SERVICES) ? served.withId(parts[2]) : Optional.empty();
    }

    Reply answer(HookCall call) {
        if (!PATH.matcher(call.path()).matches()) {
            throw notFound();
        }
        return CardPages.isPage(call.path()) ? page(call) : service(call, caller(call));
    }

    private Reply page(HookCall call) {
        require(call, READING);
        String[] parts = call.path().split("/", -1);
        CurrentGuideline meant = parts.length == NAMED && parts[1].equals(GUIDELINE)
                ? served.guideline(parts[2]).orElseThrow(Endpoints::notFound)
                : ports.guideline();
        return meant.use(guideline -> page(call, guideline, language(call, guideline)));
    }

    private Reply page(HookCall call, Guideline guideline, String language) {
        return call.path().startsWith("/" + GUIDELINE)
                ? pages.guideline(guideline, language, options.evidenceAsOf().orElse(today()))
                : pages.explanation(call, guideline, language);
    }

    private Reply service(HookCall call, Caller caller) {
        String path = call.path();
        if (path.equals(SERVICES) || path.equals(SERVICES + "/")) {
            require(call, READING);
            return Reply.json(
                    discovery.document(served.all(), caller, guideline -> language(call, guideline), today()),
                    Outcome.DISCOVERY);
        }
        ServedHook service = serviceOf(call).orElseThrow(Endpoints::notFound);
        if (path.equals(SERVICES + "/" + service.id())) {
            require(call, Set.of("POST"));
            HookRequest request = calls.read(call, service);
            return service.guideline()
                    .use(guideline ->
                            calls.advise(new Question(service, request, caller, language(call, guideline)), guideline));
        }
        if (path.equals(SERVICES + "/" + service.id() + "/feedback")) {
            require(call, Set.of("POST"));
            return feedback.receive(call, service, caller);
        }
        throw notFound();
    }

    private Caller caller(HookCall call) {
        URI url = URI.create(options.externalUrl() + call.path());
        Authentication result = ports.authenticator().authenticate(new Credentials(call.method(), url, call.headers()));
        if (result instanceof Authenticated authenticated) {
            return authenticated.caller();
        }
        LOG.warn("A caller was not let in: {}", ((Authentication.Refused) result).reason());
        throw new Refusal(401, Outcome.UNAUTHENTICATED, List.of(), Map.of("WWW-Authenticate", "Bearer"));
    }

    private String language(HookCall call, Guideline guideline) {
        return LanguageChoice.among(guideline.texts().languages())
                .preferred(call.header("accept-language"), options.language());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ports.clock().instant(), options.zone());
    }

    private static void require(HookCall call, Set<String> methods) {
        if (!methods.contains(call.method())) {
            String allowed = String.join(", ", methods.stream().sorted().toList());
            throw new Refusal(
                    405,
                    Outcome.BAD_REQUEST,
                    List.of(new Issue("not-supported", "", "This address answers " + allowed + " only.")),
                    Map.of("Allow", allowed));
        }
    }

    private static Refusal notFound() {
        return new Refusal(
                404, Outcome.NOT_FOUND, List.of(new Issue("not-found", "", "There is nothing at this address.")));
    }
}
