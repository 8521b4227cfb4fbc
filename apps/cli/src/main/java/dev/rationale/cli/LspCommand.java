package dev.rationale.cli;

import dev.rationale.authoring.check.PatientFiles;
import dev.rationale.cli.console.Console;
import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.lsp.Server;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves an editor. Standard output carries the protocol and nothing else, so whatever a library prints goes to standard error. */
@Command(
        name = "lsp",
        description = "Serve an editor over standard input and output, by the Language Server Protocol.",
        footer = {
            "",
            "An editor starts it; docs/editors.md says how for VS Code, Neovim, Emacs and IntelliJ.",
            "",
            "Examples:",
            "  rationale lsp",
            "  rationale lsp --patients patients/ --as-of 2026-11-24",
            "",
            "Exit codes: 0 the editor ended it; 1 its stream broke off."
        })
final class LspCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--patients",
            paramLabel = "DIR",
            description = "Patients at hand, on whom an edit is tried beside the cases; they are only read.")
    private Optional<Path> patients = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which they are looked at (default: today).")
    private Optional<LocalDate> asOf = Optional.empty();

    LspCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate today =
                LocalDate.ofInstant(console.clock().instant(), console.clock().getZone());
        List<Subject> subjects = patients.map(directory -> PatientFiles.in(directory, Clocks.at(asOf.orElse(today))))
                .orElse(List.of());
        OutputStream protocol = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        return new Server(today, subjects, Server.DELAY).run(console.in(), protocol);
    }
}
