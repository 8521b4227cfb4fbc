package dev.rationale.cli.option;

import dev.rationale.cli.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a result goes. */
public final class OutputOptions {

    private final Console console;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file (default: standard output).")
    private Optional<Path> out = Optional.empty();

    public OutputOptions(Console console) {
        this.console = console;
    }

    public Optional<Path> path() {
        return out;
    }

    public void write(String text) throws IOException {
        if (out.isPresent()) {
            Files.writeString(out.get(), text);
        } else {
            console.out().print(text);
        }
    }
}
