package dev.rationale.cli;

import dev.rationale.cli.audit.AuditOptions;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.workbench.Workbench;
import dev.rationale.workbench.WorkbenchOptions;
import dev.rationale.workbench.signin.OpenIdProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the workbench. Its classes are loaded only when it is asked for. */
@Command(
        name = "workbench",
        description = "Open pages for a committee, at the bedside and for an auditor, until it is stopped.",
        footer = {
            "",
            "It prints a link that lets one browser in, once; Enter prints another.",
            "",
            "Examples:",
            "  rationale workbench",
            "  rationale workbench --patients patients/ --audit audit/",
            "  rationale workbench --rules my-guideline/ --patients patients/",
            "  rationale workbench --fhir-server https://ehr.example.org/fhir",
            "  rationale workbench --openid-issuer https://login.example.org/realms/hospital \\",
            "      --openid-client rationale --public-url https://guidelines.example.org",
            "",
            "With --openid-issuer several people share it; RATIONALE_OPENID_SECRET holds the client's secret, if it has one."
        })
final class WorkbenchCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = "A guideline's directory or released jar (default: the bundled one).")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--patients", paramLabel = "DIR", description = "A directory with files of patients.")
    private Optional<Path> patients = Optional.empty();

    @Option(names = "--audit", paramLabel = "DIR", description = "The directory of an audit trail.")
    private Optional<Path> audit = Optional.empty();

    @Option(
            names = "--fhir-server",
            paramLabel = "URL",
            description = "Base address of a FHIR server that patients may be read from; may be repeated.")
    private List<String> servers = List.of();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "Port to listen on (default: ${DEFAULT-VALUE}); 0 takes one that is free.")
    private int port = 8090;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = WorkbenchOptions.LOOPBACK,
            description = "Address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches).")
    private String host = WorkbenchOptions.LOOPBACK;

    @ArgGroup(exclusive = false, heading = "For several people, behind a proxy with TLS:%n")
    private Shared shared = new Shared();

    /** The provider that says who somebody is. */
    private static final class Shared {

        @Option(
                names = "--openid-issuer",
                required = true,
                paramLabel = "URL",
                description = "OpenID provider that says who somebody is.")
        private Optional<URI> issuer = Optional.empty();

        @Option(
                names = "--openid-client",
                required = true,
                paramLabel = "ID",
                description = "Id under which the provider knows this workbench.")
        private String client = "";

        @Option(
                names = "--public-url",
                required = true,
                paramLabel = "URL",
                description = "Address by which people come; the provider sends them back to URL/signed-in.")
        private URI outside = URI.create("");

        @Option(
                names = "--openid-roles",
                paramLabel = "CLAIM",
                defaultValue = "roles",
                description =
                        "Claim that lists a person's roles, such as realm_access.roles (default: ${DEFAULT-VALUE}).")
        private String roles = "roles";

        private Optional<OpenIdProvider> provider(Map<String, String> environment) {
            return issuer.map(one -> new OpenIdProvider(
                    one,
                    client,
                    Optional.ofNullable(environment.get("RATIONALE_OPENID_SECRET"))
                            .filter(set -> !set.isBlank()),
                    outside,
                    roles));
        }
    }

    WorkbenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (FhirServers reading = new FhirServers(servers);
                Workbench workbench = Workbench.open(options(reading))) {
            if (shared.issuer.isPresent()) {
                say("The workbench is open. People sign in at " + shared.issuer.get() + "; Ctrl-C ends it.");
                say(workbench.link());
            } else {
                say(
                        "The workbench is open. This link lets one browser in, once; Enter prints another, Ctrl-C ends it.");
                say(workbench.link());
                linksOnEnter(workbench);
            }
            new CountDownLatch(1).await();
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException unusable) {
            console.err().println(unusable.getMessage());
            return ExitCode.USAGE;
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
            return ExitCode.EVALUATED;
        }
    }

    private WorkbenchOptions options(FhirServers reading) {
        return new WorkbenchOptions(
                host,
                port,
                rules,
                Path.of(""),
                patients,
                audit,
                reading,
                shared.provider(AuditOptions.environment()),
                AuditOptions.operator(),
                AuditOptions.environment(),
                console.clock(),
                new SecureRandom());
    }

    /** Until nobody can press Enter any more. */
    private void linksOnEnter(Workbench workbench) throws IOException {
        for (int read = console.in().read(); read >= 0; read = console.in().read()) {
            if (read == '\n') {
                say(workbench.link());
            }
        }
    }

    private void say(String line) {
        console.out().println(line);
        console.out().flush();
    }
}
