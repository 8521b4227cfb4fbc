package dev.rationale.hapi;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;

/** What kind of host this runs in, told by the libraries it has. */
final class HostConditions {

    private static final String DAOS = "ca.uhn.fhir.jpa.api.dao.DaoRegistry";

    private static final String BOOT = "org.springframework.boot.web.servlet.ServletRegistrationBean";

    private HostConditions() {}

    private static boolean has(ConditionContext context, String type) {
        return ClassUtils.isPresent(type, context.getClassLoader());
    }

    /** A JPA server. */
    static final class HasDaos implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return has(context, DAOS);
        }
    }

    /** Any other server. */
    static final class HasNoDaos implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !has(context, DAOS);
        }
    }

    /** A server that maps servlets which it finds as beans. */
    static final class HasBoot implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return has(context, BOOT);
        }
    }
}
