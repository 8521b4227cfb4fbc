package dev.rationale.hosting;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.repository.IRepository;
import ca.uhn.fhir.rest.server.RestfulServer;
import dev.rationale.cdshooks.servlet.CdsHooksServlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** A running server. */
final class PlainHost implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Server jetty = new Server(0);

    PlainHost(Map<String, Object> properties) throws Exception {
        this(properties, new PagedRepository(FhirContext.forR4Cached(), SyntheticPatient.bundle()));
    }

    PlainHost(Map<String, Object> properties, IRepository repository) throws Exception {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("host", properties));
        context.registerBean(IRepository.class, () -> repository);
        context.register(HostConfiguration.class);
        context.refresh();
        ServletContextHandler servlets = new ServletContextHandler("/");
        servlets.addServlet(new ServletHolder(context.getBean(RestfulServer.class)), "/fhir/*");
        servlets.addServlet(new ServletHolder(context.getBean(CdsHooksServlet.class)), "/rationale/*");
        jetty.setHandler(servlets);
        jetty.start();
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        LifeCycle.stop(jetty);
        context.close();
    }

    /** All that a host does for the plug-in: it scans its package. */
    @Configuration
    @ComponentScan("dev.rationale.hapi")
    static class HostConfiguration {

        @Bean
        FhirContext fhirContext() {
            return FhirContext.forR4Cached();
        }

        @Bean
        RestfulServer restfulServer(FhirContext context) {
            return new RestfulServer(context);
        }
    }
}
