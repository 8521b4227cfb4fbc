package dev.rationale.engine;

import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Problem;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.function.Function;

/** A released package: a jar that holds the guideline's files in one folder, as the bundled guideline's jar does. */
final class ReleasedRules {

    private static final String FOLDER = "/guideline";

    private ReleasedRules() {}

    /** Opens the package root for as long as it is read. */
    static <T> T open(Path jar, Function<Path, T> reader) {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path root = files.getPath(FOLDER);
            if (Files.isDirectory(root)) {
                return reader.apply(root);
            }
        } catch (IOException | ProviderNotFoundException noJar) {
            throw refused(jar, "the file cannot be read as a jar");
        }
        throw refused(jar, "the jar has no folder 'guideline'");
    }

    private static InvalidGuideline refused(Path jar, String what) {
        return new InvalidGuideline(List.of(new Problem(
                "M001",
                jar.toString(),
                0,
                what + "; expected a directory, or a package that was released",
                "the path is another file's.")));
    }
}
