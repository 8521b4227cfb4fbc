package dev.rationale.cli.option;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which guideline package a committee's command works on. */
public final class PackageOptions {

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = "A guideline's directory or released jar (default: the bundled one).")
    private Optional<Path> rules = Optional.empty();

    public Guideline load() {
        return rules.map(Guidelines::from).orElseGet(Guidelines::bundled);
    }

    public Optional<Path> rules() {
        return rules;
    }
}
