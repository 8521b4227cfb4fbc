package dev.rationale.hapi;

import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.service.DecisionLog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where decisions are written down: those of the operation and those of the CDS services. The property {@code rationale.audit}
 * names the directory of the trail; without it nothing is kept. A trail that cannot be opened stops the host.
 */
@Configuration(proxyBeanMethods = false)
class DecisionLogConfiguration {

    private Optional<AuditTrail> trail = Optional.empty();

    @Bean
    DecisionLog rationaleDecisions(Settings settings) {
        trail = settings.audit()
                .map(directory ->
                        AuditTrail.open(TrailOptions.of(directory, System.getenv(), Clock.system(settings.zone()))));
        return trail.<DecisionLog>map(open -> open).orElse(DecisionLog.NONE);
    }

    @Bean
    DisposableBean rationaleDecisionsClosing() {
        return () -> trail.ifPresent(AuditTrail::close);
    }
}
