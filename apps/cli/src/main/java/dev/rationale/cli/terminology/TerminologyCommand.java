package dev.rationale.cli.terminology;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with value sets; each is a subcommand. */
@Command(
        name = "terminology",
        synopsisSubcommandLabel = "show|check|expand",
        description = "Show and check value sets, or begin one from a published FHIR ValueSet. Nothing is fetched.",
        footer = {
            "",
            "Examples:",
            "  rationale terminology show my-guideline/terminology",
            "  rationale terminology check my-guideline/terminology/antiretroviral.yaml",
            "  rationale terminology expand ValueSet-statins.json > my-guideline/terminology/statins.yaml",
            "",
            "Exit codes: 0 done, or nothing wrong; 1 something is wrong; 2 usage; 3 a file cannot be read."
        },
        subcommands = {TerminologyShowCommand.class, TerminologyCheckCommand.class, TerminologyExpandCommand.class})
public final class TerminologyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "What to do is missing, for instance: rationale terminology show FILE");
    }
}
