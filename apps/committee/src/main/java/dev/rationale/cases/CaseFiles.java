package dev.rationale.cases;

import dev.rationale.engine.Guideline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of cases that belong to a package, or that paths name. */
public final class CaseFiles {

    private static final String CASES = "cases";

    private CaseFiles() {}

    /** The files of cases in a package: {@code cases/} beside its rules. */
    public static List<Path> of(Path packageRoot) {
        return under(packageRoot.resolve(CASES));
    }

    /** A file itself, or the files of cases under a directory, in order of path; none if nothing is there. */
    public static List<Path> under(Path path) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": the directory cannot be listed: " + e.getMessage(), e);
        }
    }

    /** Every case of the files, in order. */
    public static List<Case> read(List<Path> files, Guideline guideline) {
        return files.stream()
                .flatMap(file -> CaseFile.read(file, guideline).stream())
                .toList();
    }
}
