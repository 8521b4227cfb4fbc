package dev.rationale.cli.terminology;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.committee.terminology.SharedCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with value sets, and what may be meant otherwise between them. */
@Command(
        name = "check",
        description =
                "Say what is wrong with value sets, and which codes stand in several of them, which may be meant so.")
public final class TerminologyCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of value sets, or directories with them.")
    private List<Path> files = List.of();

    public TerminologyCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ValueSetFiles read = ValueSetFiles.read(files);
        read.problems().forEach(problem -> console.out().println(problem + " [" + problem.finding() + "]"));
        SharedCodes.notes(read.sets()).forEach(note -> console.out().println("note: " + note));
        if (read.problems().isEmpty()) {
            console.out().println("Nothing is wrong in " + read.sets().size() + " value sets.");
        }
        return read.problems().isEmpty() ? ExitCode.EVALUATED : ExitCode.FINDINGS;
    }
}
