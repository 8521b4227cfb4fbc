package dev.rationale.cli;

import dev.rationale.cdshooks.AccessToken;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.decide.ServerPatient;
import dev.rationale.cdshooks.fetch.AllowedServers;
import dev.rationale.cdshooks.fetch.FetchLimits;
import dev.rationale.cdshooks.fetch.LimitedHttp;
import dev.rationale.cdshooks.fetch.PrefetchFetcher;
import dev.rationale.engine.Guideline;
import dev.rationale.service.PatientDocuments;
import dev.rationale.workbench.ServerReading;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The FHIR servers that a workbench may read patients from; plain http is allowed of this machine only. */
final class FhirServers implements ServerReading, AutoCloseable {

    private static final Caller WORKBENCH = new Caller("workbench");
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(20), 50, 32L << 20);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final List<String> servers;
    private final LimitedHttp http = new LimitedHttp(LIMITS.connect());
    private final ServerPatient patients;

    /**
     * The servers of a list.
     *
     * @throws IllegalArgumentException if an address is none of a FHIR server
     */
    FhirServers(List<String> servers) {
        this.servers = List.copyOf(servers);
        servers.forEach(FhirServers::requireSafe);
        boolean plain = servers.stream().anyMatch(one -> one.startsWith("http:"));
        AllowedServers allowed = new AllowedServers(Map.of(WORKBENCH.client(), Set.copyOf(servers)), plain);
        this.patients = new ServerPatient(new PrefetchFetcher(allowed, http, LIMITS), WORKBENCH);
    }

    private static void requireSafe(String server) {
        boolean plain = server.startsWith("http:");
        if (plain && !LOOPBACK.contains(String.valueOf(URI.create(server).getHost()))) {
            throw new IllegalArgumentException(
                    "'" + server + "' is not https; expected https for any machine but this one.");
        }
    }

    @Override
    public List<String> servers() {
        return servers;
    }

    @Override
    public PatientDocuments read(
            Guideline guideline, URI server, Optional<String> token, String patient, LocalDate today) {
        return patients.read(guideline, server, token.map(AccessToken::new), patient, today);
    }

    @Override
    public void close() {
        http.close();
    }
}
