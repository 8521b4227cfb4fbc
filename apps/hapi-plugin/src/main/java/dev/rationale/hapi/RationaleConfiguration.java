package dev.rationale.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import dev.rationale.service.DecisionLog;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the host's scan of this package finds: the operation, registered with each of the host's FHIR servers. */
@Configuration(proxyBeanMethods = false)
class RationaleConfiguration {

    @Bean
    Settings rationaleSettings(Environment environment) {
        return Settings.of(environment);
    }

    @Bean(destroyMethod = "close")
    HostedGuidelines rationaleGuidelines(Settings settings) {
        return HostedGuideline.load(settings);
    }

    @Bean
    PatientChart rationaleCharts(FhirContext context, Settings settings, ResourceSearch search) {
        return new PatientChart(context, search, settings.mostResources());
    }

    @Bean
    RationaleProvider rationaleProvider(
            FhirContext context,
            Settings settings,
            HostedGuidelines guidelines,
            PatientChart charts,
            DecisionLog decisions) {
        FhirVersionEnum version = context.getVersion().getVersion();
        if (version != FhirVersionEnum.R4) {
            throw new IllegalStateException("The host serves FHIR " + version + "; Rationale reads R4.");
        }
        return new RationaleProvider(
                context,
                guidelines,
                charts,
                new RequestDefaults(Clock.system(settings.zone()), settings.language(), settings.sensitive()),
                decisions);
    }

    /** Before any servlet starts, so that a guideline that cannot be served stops the host, and so that the capability statement names the operation from the first request on. */
    @Bean
    SmartInitializingSingleton rationaleRegistration(
            ObjectProvider<RestfulServer> servers,
            ObjectProvider<RationaleProvider> provider,
            HostedGuidelines guidelines,
            PatientChart charts) {
        return () -> {
            guidelines.all().forEach(charts::checkServes);
            servers.forEach(server -> server.registerProvider(provider.getObject()));
        };
    }
}
