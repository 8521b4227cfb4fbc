package dev.rationale.cli.terminology;

import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.TerminologyFiles;
import dev.rationale.engine.terminology.ValueSet;
import dev.rationale.fhir.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Value sets from files, and from the directories that hold them.
 *
 * @param problems what is wrong with those that cannot be used
 */
record ValueSetFiles(List<ValueSet> sets, List<Problem> problems) {

    /**
     * Reads all of them.
     *
     * @throws UnreadableInput if a path leads to nothing that can be read
     */
    static ValueSetFiles read(List<Path> paths) {
        List<ValueSet> sets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths.stream().flatMap(ValueSetFiles::files).toList()) {
            TerminologyFiles.read(path.toString().replace('\\', '/'), text(path), problems)
                    .ifPresent(sets::add);
        }
        return new ValueSetFiles(
                sets, problems.stream().sorted(Problem.BY_PLACE).toList());
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> listed = Files.list(path)) {
            return listed.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UnreadableInput(path + ": the directory cannot be read.");
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UnreadableInput(path + ": the file cannot be read.\n  Maybe the path is misspelled.");
        }
    }
}
