package dev.rationale.cli;

import dev.rationale.cli.console.Console;
import dev.rationale.server.Serve;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves CDS Hooks. The service's classes are loaded only when it is asked for, so the other commands start as fast as before. */
@Command(
        name = "serve",
        description = "Serve CDS Hooks over HTTP, until it is stopped.",
        footer = {
            "",
            "Everything can also stand in rationale.yaml or in the environment; docs/integrators.md lists it.",
            "",
            "Examples:",
            "  rationale serve --dev                      to try it out: nobody is authenticated",
            "  rationale serve --config rationale.yaml    with the clients that were agreed on",
            "  rationale serve --dev --rules A --rules B  two guidelines, each as services of its own"
        })
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings (default: rationale.yaml, if it is there).")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: 8080).")
    private Optional<String> port = Optional.empty();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (default: 127.0.0.1).")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--external-url",
            paramLabel = "URL",
            description = "Base URL under which clients reach the service.")
    private Optional<String> externalUrl = Optional.empty();

    @Option(names = "--dev", description = "Development: nobody is authenticated, and http is allowed.")
    private boolean development;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A directory with a guideline, watched for changes; repeatable.")
    private List<String> rules = List.of();

    @Option(
            names = "--lang",
            paramLabel = "en|fr",
            description = "Language where a request asks for none (default: en).")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--evidence-as-of",
            paramLabel = "DATE",
            description = "Day of the evidence clock (default: today).")
    private Optional<String> evidenceAsOf = Optional.empty();

    @Option(
            names = "--cors-origin",
            paramLabel = "ORIGIN",
            description = "A browser's origin that may call; repeatable.")
    private List<String> corsOrigins = List.of();

    @Option(
            names = "--fhir-server",
            paramLabel = "URL",
            description = "A FHIR server that callers may name in development; repeatable.")
    private List<String> fhirServers = List.of();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Serve.run(config, settings(), System.getenv(), console.err());
    }

    /** By the names that the settings file has. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        port.ifPresent(value -> settings.put("port", value));
        host.ifPresent(value -> settings.put("host", value));
        externalUrl.ifPresent(value -> settings.put("externalUrl", value));
        if (!rules.isEmpty()) {
            settings.put("rules", String.join(",", rules));
        }
        language.ifPresent(value -> settings.put("language", value));
        evidenceAsOf.ifPresent(value -> settings.put("evidenceAsOf", value));
        if (development) {
            settings.put("development", "true");
        }
        if (!corsOrigins.isEmpty()) {
            settings.put("corsOrigins", String.join(",", corsOrigins));
        }
        if (!fhirServers.isEmpty()) {
            settings.put("developmentFhirServers", String.join(",", fhirServers));
        }
        return settings;
    }
}
