package dev.rationale.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an auditor asks of the trail; each question is a subcommand. */
@Command(
        name = "audit",
        synopsisSubcommandLabel = "QUESTION",
        description =
                "Ask the audit trail who was told what, on which data, by which rule, and whether it still holds.",
        footer = {
            "",
            "Examples:",
            "  rationale eval patient.json --audit DIR      write the decision down",
            "  rationale audit verify --audit DIR           check the whole log",
            "  rationale audit search --audit DIR --code il2-not-recommended",
            "  rationale audit replay --audit DIR ID        give the decision again",
            "",
            "Exit codes: 0 as it was written; 4 something is not, or a replay differs; 5 the trail cannot be used."
        },
        subcommands = {
            AuditInitCommand.class,
            AuditVerifyCommand.class,
            AuditProveCommand.class,
            AuditCheckCommand.class,
            AuditShowCommand.class,
            AuditSearchCommand.class,
            AuditAffectedCommand.class,
            AuditReplayCommand.class,
            AuditReportCommand.class,
            AuditExportCommand.class,
            AuditEventsCommand.class,
            AuditEraseCommand.class,
            AuditRotateKeysCommand.class,
            AuditRoleCommand.class,
            AuditCheckpointCommand.class,
            AuditPublishCommand.class,
            AuditStatsCommand.class
        })
public final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "A question is missing, for instance: rationale audit verify --audit DIR");
    }
}
