package dev.rationale.cli;

import dev.rationale.cases.Case;
import dev.rationale.cases.CaseFiles;
import dev.rationale.cases.PackageDirectory;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.UnreadableInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Which cases are meant: those of the package, or those of the paths that are named. */
final class CaseOptions {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files or directories of cases (default: those of the package).")
    private List<Path> paths = List.of();

    List<Path> paths() {
        return paths;
    }

    /** The cases, of which there is at least one: no cases at all must not look like success. */
    List<Case> read(PackageDirectory files, Guideline guideline) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UnreadableInput(path + ": there is no such file or directory of cases.");
            }
        }
        List<Path> found = paths.isEmpty()
                ? CaseFiles.of(files.root())
                : paths.stream().flatMap(path -> CaseFiles.under(path).stream()).toList();
        List<Case> cases = CaseFiles.read(found, guideline);
        if (cases.isEmpty()) {
            throw new UnreadableInput(
                    (paths.isEmpty() ? files.root().resolve("cases") : paths) + ": there are no cases.",
                    "they stand in another directory; name it.");
        }
        return cases;
    }
}
