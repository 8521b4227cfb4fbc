package dev.rationale.server.config;

import dev.rationale.cdshooks.security.SignatureAlgorithm;
import dev.rationale.cdshooks.security.TrustedClient;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the list {@code clients}: who may call, as agreed with each of them. */
final class ClientReader {

    /** Paths that a client may have, each value of a list by itself. */
    static final Set<String> KNOWN = Set.of(
            "clients[].name",
            "clients[].issuer",
            "clients[].jku",
            "clients[].jwksFile",
            "clients[].keyIds[]",
            "clients[].algorithms[]",
            "clients[].audiences[]",
            "clients[].tenants[]",
            "clients[].fhirServers[]",
            "clients[].allowPublishedKeys");

    private static final Pattern PLACE = Pattern.compile("(clients\\[\\d+])\\.(\\w+)(?:\\[\\d+])?");

    private final List<Problem> problems;

    ClientReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** What was written of one client. */
    private record Block(String place, Map<String, List<String>> values) {

        private Optional<String> one(String key) {
            return values.getOrDefault(key, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
        }

        private Set<String> all(String key) {
            return new LinkedHashSet<>(values.getOrDefault(key, List.of()));
        }
    }

    List<ClientSettings> read(List<Written> entries) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        for (Written entry : entries) {
            Matcher place = PLACE.matcher(entry.path());
            if (place.matches()) {
                blocks.computeIfAbsent(place.group(1), first -> new Block(entry.place(), new LinkedHashMap<>()))
                        .values()
                        .computeIfAbsent(place.group(2), first -> new ArrayList<>())
                        .add(entry.value());
            }
        }
        List<ClientSettings> clients = blocks.values().stream()
                .flatMap(block -> client(block).stream())
                .toList();
        unique(clients);
        return clients;
    }

    private Optional<ClientSettings> client(Block block) {
        int before = problems.size();
        String name = required(block, "name");
        String issuer = required(block, "issuer");
        Optional<String> jku = block.one("jku");
        jku.filter(value -> !Values.url(value) || !value.startsWith("https://"))
                .ifPresent(value -> problem(block, "jku is '" + value + "'; expected an https URL", ""));
        if (jku.isEmpty() && block.one("jwksFile").isEmpty()) {
            problem(block, "client '" + name + "' has no keys; expected jku or jwksFile", "");
        }
        Set<SignatureAlgorithm> algorithms = algorithms(block);
        if (problems.size() > before) {
            return Optional.empty();
        }
        TrustedClient client = new TrustedClient(
                name,
                issuer,
                jku.map(URI::create),
                block.one("jwksFile").map(Path::of),
                block.all("keyIds"),
                algorithms,
                block.all("audiences"),
                block.all("tenants"),
                block.one("allowPublishedKeys").filter("true"::equals).isPresent());
        return Optional.of(new ClientSettings(client, block.all("fhirServers")));
    }

    private String required(Block block, String key) {
        Optional<String> value = block.one(key);
        if (value.isEmpty()) {
            problem(block, "a client has no " + key, "");
        }
        return value.orElse("");
    }

    private Set<SignatureAlgorithm> algorithms(Block block) {
        List<String> known =
                Arrays.stream(SignatureAlgorithm.values()).map(Enum::name).toList();
        Set<SignatureAlgorithm> algorithms = new TreeSet<>();
        for (String named : block.all("algorithms")) {
            if (known.contains(named)) {
                algorithms.add(SignatureAlgorithm.valueOf(named));
            } else {
                String cure = Nearest.maybe(named, known);
                problem(block, "algorithm '" + named + "' is not allowed; known are " + String.join(", ", known), cure);
            }
        }
        return algorithms.isEmpty() ? SignatureAlgorithm.RECOMMENDED : algorithms;
    }

    private void unique(List<ClientSettings> clients) {
        for (ClientSettings one : clients) {
            long alike = clients.stream()
                    .filter(other -> other.client().name().equals(one.client().name())
                            || other.client().issuer().equals(one.client().issuer()))
                    .count();
            if (alike > 1) {
                problems.add(new Problem(
                        "settings",
                        "clients",
                        0,
                        "client '" + one.client().name() + "' has a name or issuer that another has",
                        ""));
            }
        }
    }

    private void problem(Block block, String what, String maybe) {
        problems.add(new Problem("settings", block.place(), 0, what, maybe));
    }
}
