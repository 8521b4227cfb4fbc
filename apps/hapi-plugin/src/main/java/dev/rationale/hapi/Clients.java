package dev.rationale.hapi;

import dev.rationale.cdshooks.security.SignatureAlgorithm;
import dev.rationale.cdshooks.security.TrustedClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** The clients whose tokens are accepted, as the host's properties list them: {@code clients[0].name}, {@code clients[0].issuer} and so on. */
final class Clients {

    private final Environment environment;
    private final String prefix;

    private Clients(Environment environment, String prefix) {
        this.environment = environment;
        this.prefix = prefix;
    }

    static List<TrustedClient> in(Environment environment, String list) {
        List<TrustedClient> clients = new ArrayList<>();
        while (environment.containsProperty(list + "[" + clients.size() + "].name")) {
            clients.add(new Clients(environment, list + "[" + clients.size() + "].").client());
        }
        return clients;
    }

    private TrustedClient client() {
        String name = environment.getRequiredProperty(prefix + "name");
        String issuer = text("issuer")
                .orElseThrow(() -> new IllegalArgumentException(
                        prefix + "issuer is missing; client '" + name + "' is known by the iss of its tokens."));
        return new TrustedClient(
                name,
                issuer,
                text("jku").map(this::published),
                text("jwks-file").map(Path::of),
                texts("key-ids"),
                algorithms(),
                texts("audiences"),
                texts("tenants"),
                false);
    }

    private URI published(String jku) {
        if (!jku.startsWith("https://")) {
            throw new IllegalArgumentException(prefix + "jku is '" + jku + "'; expected an https URL.");
        }
        return URI.create(jku);
    }

    private Set<SignatureAlgorithm> algorithms() {
        Set<String> named = texts("algorithms");
        return named.isEmpty()
                ? SignatureAlgorithm.RECOMMENDED
                : named.stream().map(this::algorithm).collect(Collectors.toUnmodifiableSet());
    }

    private SignatureAlgorithm algorithm(String name) {
        return Arrays.stream(SignatureAlgorithm.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(prefix + "algorithms: '" + name
                        + "' is not allowed; expected of " + Arrays.toString(SignatureAlgorithm.values()) + "."));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.getProperty(prefix + name)).filter(text -> !text.isBlank());
    }

    private Set<String> texts(String name) {
        return text(name).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
