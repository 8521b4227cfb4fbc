package dev.rationale.authoring;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Position;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.file.Path;
import java.time.LocalDate;

/** The packages that are shipped, and places in their files. */
final class Packages {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final Path HOME = Path.of("").toAbsolutePath().resolve("../..");

    private Packages() {}

    static PackageFiles example() {
        return PackageFiles.in(HOME.resolve("examples/cotrimoxazole-hiv"));
    }

    /** The place of the first occurrence of a text in a file, some characters behind where it begins. */
    static Position at(Draft draft, String file, String text, int behind) {
        String all = draft.text(file).orElseThrow();
        int offset = all.indexOf(text);
        if (offset < 0) {
            throw new IllegalArgumentException("'" + text + "' does not stand in " + file);
        }
        return new Lines(all).position(offset + behind);
    }
}
