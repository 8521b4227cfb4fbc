package dev.rationale.cli.audit;

import dev.rationale.audit.trail.KeyRotation;
import dev.rationale.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Goes over to another master key. */
@Command(
        name = "rotate-keys",
        description =
                "Wrap all keys with a new master key: the one that NEW_RATIONALE_AUDIT_KEY_FILE or _COMMAND names,"
                        + " or a new one where the key lies by default. It ends every role; whoever stays is given one anew.")
final class AuditRotateKeysCommand implements Runnable {

    private final Console console;

    @Mixin
    private AuditOptions options;

    AuditRotateKeysCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
    }

    @Override
    public void run() {
        int keys = new KeyRotation(options.writing()).rotate(AuditOptions.operator());
        console.out()
                .println(
                        keys == 0
                                ? "Every key was wrapped with the new master key already."
                                : "Wrapped " + keys + " keys with the new master key.");
    }
}
