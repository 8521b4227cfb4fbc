package dev.rationale.workbench;

import dev.rationale.workbench.signin.OpenIdProvider;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * How a workbench is opened.
 *
 * @param host to listen on; the loopback address unless somebody wants otherwise
 * @param port to listen on; any that is free if it is 0
 * @param rules a guideline's directory or released jar; the bundled one if there is none
 * @param home the directory in which a new package is begun
 * @param patients a directory with files of patients
 * @param audit the directory of an audit trail
 * @param servers FHIR servers that patients are read from
 * @param provider that says who somebody is, where several people share the workbench; without it whoever has the link is let in
 * @param user who has the link
 * @param environment variables, for the keys of the trail
 */
public record WorkbenchOptions(
        String host,
        int port,
        Optional<Path> rules,
        Path home,
        Optional<Path> patients,
        Optional<Path> audit,
        ServerReading servers,
        Optional<OpenIdProvider> provider,
        String user,
        Map<String, String> environment,
        Clock clock,
        SecureRandom random) {

    /** The address that nobody else reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    public WorkbenchOptions {
        environment = Map.copyOf(environment);
    }
}
