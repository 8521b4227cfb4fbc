package dev.rationale.cli;

import picocli.CommandLine.Option;

/** Whose patient is meant: two clients may each have a patient of the same id. */
final class AuditClient {

    @Option(
            names = "--client",
            paramLabel = "NAME",
            defaultValue = AuditedEvaluation.CLIENT,
            description = "Whose patient it is (default: ${DEFAULT-VALUE}).")
    private String name = AuditedEvaluation.CLIENT;

    String name() {
        return name;
    }
}
