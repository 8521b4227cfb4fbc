package dev.rationale.committee;

import dev.rationale.cases.PackageDirectory;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies of the bundled guideline, edited as a committee would edit them. */
public final class Edited {

    /** The rules on continuing prophylaxis against Pneumocystis pneumonia, the example of most tests. */
    public static final String PCP = "rules/recommendation/continue-pcp-prophylaxis.drl";

    private Edited() {}

    /** A copy as it is. */
    public static Path copy() {
        return Guidelines.withBundledFiles(PackageDirectory::copied);
    }

    /** A copy with one text replaced wherever it stands in a file; it must stand there. */
    public static Path copy(String file, String from, String to) {
        Path copy = copy();
        try {
            Path edited = copy.resolve(file);
            String text = Files.readString(edited);
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " does not contain " + from);
            }
            Files.writeString(edited, text.replace(from, to));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
