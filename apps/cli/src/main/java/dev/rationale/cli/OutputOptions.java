package dev.rationale.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a result goes. */
final class OutputOptions {

    private final Surroundings surroundings;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file (default: standard output).")
    private Optional<Path> out = Optional.empty();

    OutputOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Optional<Path> path() {
        return out;
    }

    void write(String text) throws IOException {
        if (out.isPresent()) {
            Files.writeString(out.get(), text);
        } else {
            surroundings.out().print(text);
        }
    }
}
