package dev.rationale.authoring;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Position;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The packages that are shipped, and places in their files. */
public final class Packages {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final Path HOME = Path.of("").toAbsolutePath().resolve("../..");

    private Packages() {}

    public static PackageFiles example() {
        return PackageFiles.in(HOME.resolve("examples/cotrimoxazole-hiv"));
    }

    /** Every package that is shipped. */
    static List<PackageFiles> all() {
        return Stream.of("examples", "rules/src/main/resources")
                .flatMap(folder -> manifests(HOME.resolve(folder)).stream())
                .map(manifest -> PackageFiles.in(manifest.resolveSibling(".").normalize()))
                .toList();
    }

    private static List<Path> manifests(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("guideline.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place of the first occurrence of a text in a file, some characters behind where it begins. */
    public static Position at(Draft draft, String file, String text, int behind) {
        String all = draft.text(file).orElseThrow();
        int offset = all.indexOf(text);
        if (offset < 0) {
            throw new IllegalArgumentException("'" + text + "' does not stand in " + file);
        }
        return new Lines(all).position(offset + behind);
    }
}
