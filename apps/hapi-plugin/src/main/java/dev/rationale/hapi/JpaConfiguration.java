package dev.rationale.hapi;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** In a HAPI FHIR JPA server patients are read through its data access objects. */
@Configuration(proxyBeanMethods = false)
@Conditional(HostConditions.HasDaos.class)
class JpaConfiguration {

    @Bean
    ResourceSearch rationaleSearch(DaoRegistry daos, MatchUrlService queries) {
        return new DaoSearch(daos, queries);
    }
}
