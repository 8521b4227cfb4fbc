package dev.rationale.cli.terminology;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.committee.terminology.PublishedValueSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a value set from a published one. */
@Command(
        name = "expand",
        description = "Begin a value set from a FHIR ValueSet in a file, expanded or with its codes listed.")
public final class TerminologyExpandCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A FHIR ValueSet in JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--id", paramLabel = "ID", description = "Its id (default: made of the name of the file).")
    private Optional<String> id = Optional.empty();

    public TerminologyExpandCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            console.out()
                    .print(PublishedValueSet.of(ValueSetFiles.text(file))
                            .asFile(id.orElseGet(this::named), LocalDate.now(console.clock())));
            return ExitCode.EVALUATED;
        } catch (PublishedValueSet.Unusable unusable) {
            console.err().println(file + ": " + unusable.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    /** {@code ValueSet-Statins.json} becomes {@code statins}. */
    private String named() {
        return file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.json$", "")
                .replaceFirst("^valueset-", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
