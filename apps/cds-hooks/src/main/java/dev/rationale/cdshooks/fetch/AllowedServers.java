package dev.rationale.cdshooks.fetch;

import dev.rationale.cdshooks.Caller;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The FHIR servers that each client may name. Whatever is not on the list is never asked, and gets no token. */
public final class AllowedServers {

    /** Nobody may name any server. */
    public static final AllowedServers NONE = new AllowedServers(Map.of(), false);

    private final Map<String, Set<FhirBase>> byClient = new LinkedHashMap<>();
    private final boolean plainHttp;

    /**
     * The list.
     *
     * @param byClient base addresses by the name of the client
     * @param plainHttp whether {@code http} is allowed, which it is in development only
     * @throws IllegalArgumentException if an address of the list is no plain address of a server
     */
    public AllowedServers(Map<String, Set<String>> byClient, boolean plainHttp) {
        this.plainHttp = plainHttp;
        byClient.forEach((client, addresses) -> this.byClient.put(
                client, addresses.stream().map(this::listed).collect(Collectors.toUnmodifiableSet())));
    }

    private FhirBase listed(String address) {
        return FhirBase.of(address, plainHttp)
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + address + "' is no base address of a FHIR server; "
                                + "expected one like https://ehr.example.org/fhir.\n  Maybe it is http, which only development mode allows, "
                                + "or holds user information, a query or a fragment."));
    }

    Optional<FhirBase> find(Caller caller, URI named) {
        return FhirBase.of(named.toString(), plainHttp)
                .filter(byClient.getOrDefault(caller.client(), Set.of())::contains);
    }
}
