package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.committee.check.Finding;
import dev.rationale.committee.check.FindingsText;
import dev.rationale.committee.check.Linter;
import dev.rationale.committee.release.Release;
import dev.rationale.committee.release.SignOff;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.fhir.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Releases a guideline. */
@Command(
        name = "release",
        description = "Give a guideline its next version: check, test, and write the package.",
        footer = {
            "",
            "Nothing is written unless everything is in order. The same guideline gives the same bytes.",
            "",
            "Examples:",
            "  rationale release --rules my-guideline --version 1.1.0 --out my-guideline-1.1.0.jar",
            "  rationale release --rules my-guideline --version 1.1.0 --signed",
            "",
            "Exit codes: 0 released; 1 it may not be released; 2 usage, or a guideline that cannot be used."
        })
public final class ReleaseCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--rules", required = true, paramLabel = "DIR", description = "The guideline's directory.")
    private Path rules = Path.of("");

    @Option(names = "--version", required = true, paramLabel = "VERSION", description = "The next version, 1.2.0.")
    private String version = "";

    @Option(names = "--changelog", paramLabel = "FILE", description = "What changed (default: DIR/CHANGELOG.md).")
    private Optional<Path> changelog = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "The package (default: ID-VERSION.jar here).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--signed", description = "Ask for the signatures of two people below DIR/reviews/.")
    private boolean signed;

    public ReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(rules.resolve("guideline.yaml"))) {
            throw new UnreadableInput(rules + ": no guideline.yaml here; expected a guideline's directory.");
        }
        Path history = changelog.orElse(rules.resolve("CHANGELOG.md"));
        String text = Files.isRegularFile(history) ? Files.readString(history) : "";
        try {
            PackageFiles files = PackageFiles.in(rules);
            List<String> unsigned = signed ? SignOff.of(files).problems() : List.of();
            Release release = Release.prepared(files, version, text, next -> all(unsigned, findings(next)));
            if (!release.problems().isEmpty()) {
                release.problems().forEach(console.err()::println);
                console.err().println("Not released; nothing was written.");
                return ExitCode.FINDINGS;
            }
            write(release);
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException usage) {
            console.err().println(usage.getMessage());
            return ExitCode.USAGE;
        }
    }

    private List<String> findings(PackageFiles next) {
        List<Finding> findings = Linter.check(next, LocalDate.now(console.clock()));
        return findings.isEmpty() ? List.of() : List.of(FindingsText.of(findings, ""));
    }

    private static List<String> all(List<String> unsigned, List<String> findings) {
        return Stream.concat(unsigned.stream(), findings.stream()).toList();
    }

    /** The package first: if it cannot be written, the directory keeps its version. */
    private void write(Release release) throws IOException {
        Path target = out.orElse(Path.of(release.id().id() + "-" + release.id().version() + ".jar"));
        Files.write(target, release.jar());
        Files.writeString(rules.resolve("guideline.yaml"), release.manifest());
        console.out()
                .println("released  " + release.id().id() + " " + release.id().version());
        console.out().println("digest    " + release.id().digest());
        console.out().println("package   " + target + " (SHA-256 " + release.jarDigest() + ")");
    }
}
