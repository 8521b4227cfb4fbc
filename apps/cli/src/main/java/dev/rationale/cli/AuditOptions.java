package dev.rationale.cli;

import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which audit trail. The master key is never on the command line: a variable, or a file, has it. */
final class AuditOptions {

    private final Console console;

    @Option(
            names = "--audit",
            paramLabel = "DIR",
            defaultValue = "${RATIONALE_AUDIT_DIRECTORY:-audit}",
            description = "The audit trail's directory (default: RATIONALE_AUDIT_DIRECTORY, or 'audit').")
    private Path directory = Path.of("audit");

    AuditOptions(Console console) {
        this.console = console;
    }

    TrailDirectory directory() {
        return new TrailDirectory(directory);
    }

    TrailReader reader() {
        return TrailReader.open(directory(), environment());
    }

    TrailOptions writing() {
        return TrailOptions.of(directory, environment(), console.clock());
    }

    static Map<String, String> environment() {
        return System.getenv();
    }

    /** Who uses the command, for what is written down of it. */
    static String operator() {
        return System.getProperty("user.name", "unknown");
    }

    Console console() {
        return console;
    }

    void print(String text) {
        console.out().print(text);
    }
}
