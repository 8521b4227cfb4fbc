package dev.rationale.cli.option;

import dev.rationale.committee.cases.Case;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseSource;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.UnreadableInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** Which cases are meant: those of the package, or those of the paths that are named. */
public final class CaseOptions {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files or directories of cases (default: those of the package).")
    private List<Path> paths = List.of();

    public List<Path> paths() {
        return paths;
    }

    /**
     * The cases, of which there is at least one: no cases at all must not look like success.
     *
     * @param rules where the guideline is from, if it is not the bundled one: those of a directory are named as files in it
     */
    public List<Case> read(Guideline guideline, Optional<Path> rules) {
        Path directory = rules.filter(Files::isDirectory).orElse(Path.of(""));
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UnreadableInput(path + ": there is no such file or directory of cases.");
            }
        }
        List<CaseSource> found = paths.isEmpty()
                ? CaseFiles.of(guideline.files()).stream()
                        .map(one -> one.named(directory.resolve(one.file()).toString()))
                        .toList()
                : paths.stream().flatMap(path -> CaseFiles.under(path).stream()).toList();
        List<Case> cases = CaseFiles.read(found, guideline);
        if (cases.isEmpty()) {
            throw new UnreadableInput(
                    (paths.isEmpty() ? directory.resolve("cases") : paths) + ": there are no cases.",
                    "they stand in another directory; name it.");
        }
        return cases;
    }
}
