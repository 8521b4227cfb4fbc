package dev.rationale.hapi;

import ca.uhn.fhir.repository.IRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** In any other HAPI FHIR server patients are read through the repository that the host declares as a bean. */
@Configuration(proxyBeanMethods = false)
@Conditional(HostConditions.HasNoDaos.class)
class RepositoryConfiguration {

    @Bean
    ResourceSearch rationaleSearch(IRepository repository) {
        return new RepositorySearch(repository);
    }
}
