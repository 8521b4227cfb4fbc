package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.committee.draft.NewPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a guideline. */
@Command(
        name = "new",
        description = "Write a small guideline package that compiles and passes, to begin with.",
        footer = {"", "Example:", "  rationale new my-guideline"})
public final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "A directory that does not exist yet, or is empty.")
    private Path directory = Path.of("");

    public NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            List<String> files = NewPackage.write(directory);
            files.forEach(file -> console.out().println("wrote " + directory.resolve(file)));
            console.out().println("Next: rationale check --rules " + directory);
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException refused) {
            console.err().println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }
}
