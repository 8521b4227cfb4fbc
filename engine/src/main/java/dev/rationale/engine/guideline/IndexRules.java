package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleIndexFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A step of the build: checks the package in a directory and writes the index of its rules. */
public final class IndexRules {

    private IndexRules() {}

    /**
     * Runs the step.
     *
     * @param arguments the package's directory, and the file to write
     * @throws InvalidGuideline with every problem of the package, which ends the build
     */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            RuleIndexFile.write(
                    GuidelinePackages.read(PackageFiles.in(Path.of(arguments[0])))
                            .rules(),
                    out);
        }
    }
}
