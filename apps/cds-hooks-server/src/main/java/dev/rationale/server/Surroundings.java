package dev.rationale.server;

import dev.rationale.audit.hooks.HookTrail;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.cdshooks.Authenticator;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.cdshooks.DecisionTrail;
import dev.rationale.cdshooks.HookObserver;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.HookPorts;
import dev.rationale.cdshooks.feedback.FeedbackFile;
import dev.rationale.cdshooks.fetch.AllowedServers;
import dev.rationale.cdshooks.fetch.FetchLimits;
import dev.rationale.cdshooks.fetch.LimitedHttp;
import dev.rationale.cdshooks.fetch.PrefetchFetcher;
import dev.rationale.cdshooks.security.PublishedKeySets;
import dev.rationale.cdshooks.security.SignedTokenAuthenticator;
import dev.rationale.cdshooks.security.TokenLimits;
import dev.rationale.server.config.ClientSettings;
import dev.rationale.server.config.Setting;
import dev.rationale.server.config.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the protocol needs of the world outside, made from settings. */
final class Surroundings implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final long PAGE_BYTES = 64L << 20;

    private final Settings settings;
    private final boolean development;
    private final LimitedHttp http = new LimitedHttp(CONNECT);
    private Optional<HookTrail> audit = Optional.empty();

    Surroundings(Settings settings) {
        this.settings = settings;
        this.development = settings.flag(Setting.DEVELOPMENT);
    }

    static String scheme(Settings settings) {
        boolean tls = settings.given(Setting.TLS_KEY_STORE)
                .or(() -> settings.given(Setting.TLS_CERTIFICATE))
                .isPresent();
        return tls ? "https" : "http";
    }

    /** Twice the processors, as some of the work waits for a FHIR server. */
    int workers() {
        int set = settings.number(Setting.RUNNING);
        return set > 0 ? set : 2 * Runtime.getRuntime().availableProcessors();
    }

    HookOptions options() {
        String here = scheme(settings) + "://localhost:" + settings.number(Setting.PORT);
        return new HookOptions(
                URI.create(settings.given(Setting.EXTERNAL_URL).orElse(here)),
                development,
                settings.text(Setting.LANGUAGE),
                ZoneId.of(settings.text(Setting.ZONE)),
                settings.given(Setting.EVIDENCE_AS_OF).map(LocalDate::parse),
                Set.copyOf(settings.list(Setting.CORS_ORIGINS)),
                settings.flag(Setting.ANNOUNCE_VERSIONS),
                settings.bytes(Setting.BODY_KIBIBYTES),
                Duration.ofMinutes(settings.number(Setting.PAGE_MINUTES)),
                PAGE_BYTES);
    }

    HookPorts ports(CurrentGuideline guideline, HookObserver observer, Clock clock) {
        FetchLimits limits = new FetchLimits(
                CONNECT,
                settings.millis(Setting.FETCH_MILLIS),
                settings.number(Setting.FETCH_PAGES),
                settings.bytes(Setting.FETCH_KIBIBYTES));
        return new HookPorts(
                guideline,
                authenticator(clock),
                new PrefetchFetcher(servers(), http, limits),
                trail(clock),
                observer,
                clock,
                new SecureRandom());
    }

    /** Feedback goes into the trail and into its file, each where it is wanted. */
    private DecisionTrail trail(Clock clock) {
        Optional<Path> file = settings.given(Setting.FEEDBACK_FILE).map(Path::of);
        DecisionTrail feedback = file.isPresent() ? new FeedbackFile(file.get()) : DecisionTrail.NONE;
        audit = settings.given(Setting.AUDIT_DIRECTORY)
                .map(Path::of)
                .map(directory -> HookTrail.open(TrailOptions.of(directory, settings.auditEnvironment(), clock)));
        return audit.<DecisionTrail>map(trail -> new BothTrails(trail, new WithoutComments(feedback)))
                .orElse(feedback);
    }

    private Authenticator authenticator(Clock clock) {
        if (development) {
            return Authenticator.EVERYBODY;
        }
        TokenLimits limits = new TokenLimits(
                Duration.ofSeconds(settings.number(Setting.TOKEN_SKEW)),
                Duration.ofSeconds(settings.number(Setting.TOKEN_LIFETIME)),
                settings.number(Setting.TOKEN_MEMORY));
        return new SignedTokenAuthenticator(
                settings.clients().stream().map(ClientSettings::client).toList(),
                new PublishedKeySets(http),
                limits,
                clock);
    }

    private AllowedServers servers() {
        Map<String, Set<String>> byClient = new LinkedHashMap<>();
        settings.clients().forEach(one -> byClient.put(one.client().name(), one.fhirServers()));
        if (development) {
            byClient.put(Caller.DEVELOPMENT.client(), Set.copyOf(settings.list(Setting.DEVELOPMENT_FHIR_SERVERS)));
        }
        return new AllowedServers(byClient, development);
    }

    @Override
    public void close() {
        audit.ifPresent(HookTrail::close);
        http.close();
    }
}
