package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.committee.check.Finding;
import dev.rationale.committee.check.FindingsJson;
import dev.rationale.committee.check.FindingsText;
import dev.rationale.committee.check.Linter;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says everything that is wrong or doubtful in a guideline package. */
@Command(
        name = "check",
        description = "Say everything that is wrong or doubtful in a guideline package, with its place.",
        footer = {
            "",
            "Examples:",
            "  rationale check --rules my-guideline",
            "  rationale check --rules my-guideline --format sarif > findings.sarif",
            "",
            "Exit codes: 0 no finding; 1 findings; 2 usage; 3 no such directory. docs/findings/ has a page on each kind."
        })
public final class CheckCommand implements Callable<Integer> {

    /** How the findings are written. */
    enum Form {
        TEXT,
        JSON,
        SARIF
    }

    private final Console console;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A directory with a guideline (default: the bundled one).")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            description = "How the findings are written (default: text).")
    private Form form = Form.TEXT;

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rules.isPresent() && !Files.isDirectory(rules.get())) {
            console.err().println(rules.get() + ": there is no such directory.\n  Maybe the path is misspelled.");
            return ExitCode.UNREADABLE;
        }
        List<Finding> findings = Linter.check(
                rules.map(PackageFiles::in).orElseGet(Guidelines::bundledFiles), LocalDate.now(console.clock()));
        String prefix =
                rules.map(path -> path.toString().replace('\\', '/') + "/").orElse("");
        console.out().print(written(findings, prefix));
        return findings.isEmpty() ? ExitCode.EVALUATED : 1;
    }

    private String written(List<Finding> findings, String prefix) {
        return switch (form) {
            case TEXT -> FindingsText.of(findings, prefix);
            case JSON -> FindingsJson.plain(findings);
            case SARIF -> FindingsJson.sarif(findings, prefix);
        };
    }
}
