package dev.rationale.committee.check;

import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fault that is put into a copy of the example.
 *
 * @param write a text of the file, empty for a file that is new
 * @param at a text on the line where the fault must be found, in the file {@code anywhere} if it is another one
 * @param last true if the last such line is meant
 */
record Seeded(
        String id,
        String file,
        String write,
        String instead,
        String at,
        String anywhere,
        boolean last,
        boolean absent) {

    static final Path EXAMPLE = Path.of("../../examples/cotrimoxazole-hiv");

    /** A copy of the example with this fault. */
    Path into(Path target) throws IOException {
        copy(target);
        Path faulty = target.resolve(file);
        if (write.isEmpty()) {
            Files.createDirectories(faulty.resolveSibling("."));
            Files.writeString(faulty, instead);
            return target;
        }
        String text = Files.readString(faulty);
        if (!text.contains(write)) {
            throw new IllegalStateException(file + " does not hold: " + write);
        }
        int at = text.indexOf(write);
        Files.writeString(faulty, text.substring(0, at) + instead + text.substring(at + write.length()));
        return target;
    }

    /** A copy of the example with the value sets that it shares, so that it stands for itself. */
    static void copy(Path target) {
        PackageFiles.in(EXAMPLE).writeTo(target);
    }

    String place() {
        return anywhere.isEmpty() ? file : anywhere;
    }

    /** The line where the fault must be found. */
    int line(Path root) throws IOException {
        if (at.isEmpty()) {
            return 1;
        }
        List<String> lines = Files.readAllLines(root.resolve(place()));
        int found = 0;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).contains(at) && (last || found == 0)) {
                found = index + 1;
            }
        }
        return found;
    }
}
