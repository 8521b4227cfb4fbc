package dev.rationale.server;

import dev.rationale.audit.hooks.HookFeedback;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.cdshooks.Authenticator;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.FeedbackLog;
import dev.rationale.cdshooks.HookObserver;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.HookPorts;
import dev.rationale.cdshooks.PrefetchStyles;
import dev.rationale.cdshooks.feedback.FeedbackFile;
import dev.rationale.cdshooks.fetch.AllowedServers;
import dev.rationale.cdshooks.fetch.FetchLimits;
import dev.rationale.cdshooks.fetch.LimitedHttp;
import dev.rationale.cdshooks.fetch.PrefetchFetcher;
import dev.rationale.cdshooks.security.PublishedKeySets;
import dev.rationale.cdshooks.security.SignedTokenAuthenticator;
import dev.rationale.cdshooks.security.TokenLimits;
import dev.rationale.cdshooks.settings.ClientSettings;
import dev.rationale.fhir.Sensitive;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.server.config.SettingValues;
import dev.rationale.server.config.Settings;
import dev.rationale.server.guideline.ServedGuidelines;
import dev.rationale.service.DecisionLog;
import dev.rationale.service.PrefetchStyle;
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
final class ServiceWiring implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final long PAGE_BYTES = 64L << 20;

    private final Settings settings;
    private final boolean development;
    private final LimitedHttp http = new LimitedHttp(CONNECT);
    private Optional<AuditTrail> audit = Optional.empty();

    ServiceWiring(Settings settings) {
        this.settings = settings;
        this.development = settings.values().development();
    }

    static String scheme(Settings settings) {
        return settings.values().tls().isSet() ? "https" : "http";
    }

    HookOptions options() {
        String here = scheme(settings) + "://localhost:" + settings.values().port();
        return new HookOptions(
                URI.create(SettingValues.given(settings.values().externalUrl()).orElse(here)),
                development,
                settings.values().language(),
                ZoneId.of(settings.values().zone()),
                SettingValues.given(settings.values().evidenceAsOf()).map(LocalDate::parse),
                Set.copyOf(settings.values().corsOrigins()),
                settings.values().announceVersions(),
                prefetch(),
                settings.values().cardPerQuestion() ? CardsPer.QUESTION : CardsPer.ANSWER,
                Sensitive.written(settings.values().sensitive()),
                SettingValues.bytes(settings.values().limits().bodyKibibytes()),
                Duration.ofMinutes(settings.values().pages().minutes()),
                PAGE_BYTES);
    }

    private PrefetchStyles prefetch() {
        SettingValues.Prefetch asked = settings.values().prefetch();
        return new PrefetchStyles(
                new PrefetchStyle(Set.copyOf(asked.lacks()), asked.today()),
                ClientSettings.lacks(settings.values().clients()));
    }

    HookPorts ports(ServedGuidelines guidelines, HookObserver observer, Clock clock) {
        FetchLimits limits = new FetchLimits(
                CONNECT,
                SettingValues.millis(settings.values().fetch().millis()),
                settings.values().fetch().pages(),
                SettingValues.bytes(settings.values().fetch().kibibytes()));
        openTrail(clock);
        return new HookPorts(
                guidelines.first(),
                authenticator(clock),
                new PrefetchFetcher(servers(), http, limits),
                log(),
                feedback(),
                observer,
                clock,
                new SecureRandom(),
                guidelines.others());
    }

    /** Where decisions are written down; known once the ports are. */
    DecisionLog log() {
        return audit.<DecisionLog>map(trail -> trail).orElse(DecisionLog.NONE);
    }

    private void openTrail(Clock clock) {
        audit = SettingValues.given(settings.values().audit().directory())
                .map(Path::of)
                .map(directory -> AuditTrail.open(TrailOptions.of(directory, settings.secrets(), clock)));
    }

    /** Feedback goes into the trail and into its file, each where it is wanted. */
    private FeedbackLog feedback() {
        FeedbackLog file = SettingValues.given(settings.values().feedback().file())
                .map(Path::of)
                .<FeedbackLog>map(FeedbackFile::new)
                .orElse(FeedbackLog.NONE);
        return audit.<FeedbackLog>map(HookFeedback::new)
                .map(trail -> trail.and(new WithoutComments(file)))
                .orElse(file);
    }

    private Authenticator authenticator(Clock clock) {
        if (development) {
            return Authenticator.EVERYBODY;
        }
        TokenLimits limits = new TokenLimits(
                Duration.ofSeconds(settings.values().tokens().skewSeconds()),
                Duration.ofSeconds(settings.values().tokens().lifetimeSeconds()),
                settings.values().tokens().remembered());
        return new SignedTokenAuthenticator(
                settings.values().clients().stream()
                        .map(ClientSettings::trusted)
                        .toList(),
                new PublishedKeySets(http),
                limits,
                clock);
    }

    private AllowedServers servers() {
        Map<String, Set<String>> byClient = new LinkedHashMap<>();
        settings.values().clients().forEach(one -> byClient.put(one.name(), one.servers()));
        if (development) {
            byClient.put(
                    Caller.DEVELOPMENT.client(), Set.copyOf(settings.values().developmentFhirServers()));
        }
        return new AllowedServers(byClient, development);
    }

    @Override
    public void close() {
        audit.ifPresent(AuditTrail::close);
        http.close();
    }
}
