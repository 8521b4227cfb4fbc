package dev.rationale.hapi;

import dev.rationale.audit.hooks.HookFeedback;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.cdshooks.Authenticator;
import dev.rationale.cdshooks.CdsHooks;
import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.cdshooks.FeedbackLog;
import dev.rationale.cdshooks.HookObserver;
import dev.rationale.cdshooks.HookPorts;
import dev.rationale.cdshooks.feedback.FeedbackFile;
import dev.rationale.cdshooks.fetch.LimitedHttp;
import dev.rationale.cdshooks.security.PublishedKeySets;
import dev.rationale.cdshooks.security.SignedTokenAuthenticator;
import dev.rationale.cdshooks.security.TokenLimits;
import dev.rationale.cdshooks.service.ServiceTexts;
import dev.rationale.cdshooks.servlet.CdsHooksServlet;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.service.DecisionLog;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The CDS services as a servlet. A host with Spring Boot maps it by itself, any other maps the bean. */
@Configuration(proxyBeanMethods = false)
class CdsHooksConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CdsHooksConfiguration.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    @Bean
    CdsHooksSettings rationaleCdsHooksSettings(Environment environment) {
        return CdsHooksSettings.of(environment);
    }

    /** Key sets of clients are fetched with it, and nothing else. */
    @Bean(destroyMethod = "close")
    LimitedHttp rationaleKeySetHttp() {
        return new LimitedHttp(CONNECT);
    }

    @Bean
    CdsHooksServlet rationaleCdsHooks(
            Settings settings,
            CdsHooksSettings hooks,
            HostedGuidelines guidelines,
            PatientChart charts,
            DecisionLog decisions,
            LimitedHttp http) {
        Clock clock = Clock.system(settings.zone());
        List<Problem> missing = guidelines.all().stream()
                .flatMap(one -> ServiceTexts.missing(one).stream())
                .toList();
        List<CurrentGuideline> current = guidelines.current();
        if (hooks.offered() && !missing.isEmpty()) {
            throw new InvalidGuideline(missing);
        }
        announce(hooks);
        return new CdsHooksServlet(new CdsHooks(
                hooks.options(settings),
                new HookPorts(
                        current.get(0),
                        authenticator(hooks, http, clock),
                        new OwnServer(hooks.ownServer(), charts),
                        decisions,
                        feedback(hooks, decisions),
                        HookObserver.NONE,
                        clock,
                        new SecureRandom(),
                        current.subList(1, current.size()))));
    }

    /** Feedback goes where its decision is, and into its file, each where it is wanted. */
    private static FeedbackLog feedback(CdsHooksSettings hooks, DecisionLog decisions) {
        FeedbackLog file =
                hooks.feedbackFile().<FeedbackLog>map(FeedbackFile::new).orElse(FeedbackLog.NONE);
        return decisions instanceof AuditTrail trail ? new HookFeedback(trail).and(file) : file;
    }

    private static Authenticator authenticator(CdsHooksSettings hooks, LimitedHttp http, Clock clock) {
        return hooks.development()
                ? Authenticator.EVERYBODY
                : new SignedTokenAuthenticator(hooks.clients(), new PublishedKeySets(http), TokenLimits.DEFAULT, clock);
    }

    private static void announce(CdsHooksSettings hooks) {
        if (hooks.development()) {
            LOG.warn("Rationale's CDS services are in development mode: everybody may call {}.", hooks.externalUrl());
        } else if (hooks.offered()) {
            LOG.info("Rationale's CDS services are offered at {}.", hooks.externalUrl());
        } else {
            LOG.info("Rationale's CDS services are off: no client is configured.");
        }
    }
}
