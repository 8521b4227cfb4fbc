package dev.rationale.hapi;

import dev.rationale.cdshooks.servlet.CdsHooksServlet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Maps the CDS services in a host with Spring Boot, beside the FHIR server. */
@Configuration(proxyBeanMethods = false)
@Conditional(HostConditions.HasBoot.class)
class BootConfiguration {

    @Bean
    ServletRegistrationBean<CdsHooksServlet> rationaleCdsHooksMapping(CdsHooksServlet servlet, CdsHooksSettings hooks) {
        ServletRegistrationBean<CdsHooksServlet> mapping = new ServletRegistrationBean<>(servlet, hooks.path() + "/*");
        mapping.setName("rationale-cds-hooks");
        mapping.setEnabled(hooks.offered());
        return mapping;
    }
}
