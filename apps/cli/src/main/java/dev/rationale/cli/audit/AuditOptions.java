package dev.rationale.cli.audit;

import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.console.Console;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which audit trail. The master key is never on the command line: a variable, or a file, has it. */
public final class AuditOptions {

    private final Console console;

    @Option(
            names = "--audit",
            paramLabel = "DIR",
            defaultValue = "${RATIONALE_AUDIT_DIRECTORY:-audit}",
            description = "The audit trail's directory (default: RATIONALE_AUDIT_DIRECTORY, or 'audit').")
    private Path directory = Path.of("audit");

    public AuditOptions(Console console) {
        this.console = console;
    }

    public TrailDirectory directory() {
        return new TrailDirectory(directory);
    }

    public TrailReader reader() {
        return TrailReader.open(directory(), environment());
    }

    public TrailOptions writing() {
        return TrailOptions.of(directory, environment(), console.clock());
    }

    public static Map<String, String> environment() {
        return System.getenv();
    }

    /** Who uses the command, for what is written down of it. */
    public static String operator() {
        return System.getProperty("user.name", "unknown");
    }

    public Console console() {
        return console;
    }

    public void print(String text) {
        console.out().print(text);
    }
}
