package dev.rationale.cli.audit;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.trail.Reading;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.cli.console.Console;
import java.util.List;

/** Writes down who looks at a patient's record by name, before it is shown. Where nothing can be written it is shown all the same, and said. */
record AuditReads(Console console, TrailDirectory directory) {

    void note(String question, List<String> patients, List<String> decisions) {
        try {
            new Reading(TrailOptions.of(directory.root(), AuditOptions.environment(), console.clock()))
                    .note(AuditOptions.operator(), question, patients, decisions);
        } catch (AuditFailure e) {
            console.err()
                    .println("This read was not recorded: "
                            + e.getMessage().lines().findFirst().orElse(""));
        }
    }
}
