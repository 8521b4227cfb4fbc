package dev.rationale.cdshooks.settings;

import dev.rationale.cdshooks.security.SignatureAlgorithm;
import dev.rationale.cdshooks.security.TrustedClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A client as it was agreed with whoever runs it; what is empty was not agreed on. The schema says what each member means.
 *
 * @param fhirServers base addresses that it may name; nothing is fetched for it if there are none
 */
public record ClientSettings(
        String name,
        String issuer,
        String jku,
        String jwksFile,
        List<String> keyIds,
        List<SignatureAlgorithm> algorithms,
        List<String> audiences,
        List<String> tenants,
        @Nullable List<String> fhirServers,
        List<String> lacks,
        boolean allowPublishedKeys) {

    /** What is wrong with clients that are each of the right shape, a sentence each. */
    public static List<String> problems(List<ClientSettings> clients) {
        List<String> problems = new ArrayList<>();
        for (ClientSettings one : clients) {
            if (one.jku.isEmpty() && one.jwksFile.isEmpty()) {
                problems.add("client '" + one.name + "' has no keys; expected jku or jwksFile");
            }
            if (clients.stream().filter(one::isLike).count() > 1) {
                problems.add("client '" + one.name + "' has a name or issuer that another has");
            }
        }
        return problems;
    }

    private boolean isLike(ClientSettings other) {
        return name.equals(other.name) || issuer.equals(other.issuer);
    }

    /** The client as its tokens are checked. */
    public TrustedClient trusted() {
        return new TrustedClient(
                name,
                issuer,
                Optional.of(jku).filter(set -> !set.isEmpty()).map(URI::create),
                Optional.of(jwksFile).filter(set -> !set.isEmpty()).map(Path::of),
                Set.copyOf(keyIds),
                algorithms.isEmpty() ? SignatureAlgorithm.RECOMMENDED : Set.copyOf(algorithms),
                Set.copyOf(audiences),
                Set.copyOf(tenants),
                allowPublishedKeys);
    }

    /** What the FHIR servers of clients lack, by the name of the client. */
    public static Map<String, Set<String>> lacks(List<ClientSettings> clients) {
        return clients.stream()
                .collect(Collectors.toUnmodifiableMap(
                        ClientSettings::name, one -> Set.copyOf(one.lacks), (one, same) -> one));
    }

    /** The FHIR servers that it may name. */
    public Set<String> servers() {
        return fhirServers == null ? Set.of() : Set.copyOf(fhirServers);
    }
}
