package dev.rationale.cli.terminology;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.committee.terminology.TerminologyText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what value sets hold. */
@Command(name = "show", description = "Show what value sets hold: codes by system and by origin, names, fingerprints.")
public final class TerminologyShowCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of value sets, or directories with them.")
    private List<Path> files = List.of();

    public TerminologyShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ValueSetFiles read = ValueSetFiles.read(files);
        read.sets().forEach(set -> console.out().print(TerminologyText.of(set)));
        read.problems().forEach(console.err()::println);
        return read.problems().isEmpty() ? ExitCode.EVALUATED : ExitCode.FINDINGS;
    }
}
