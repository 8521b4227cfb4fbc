package dev.rationale.engine.tiny;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The tiny guideline on tea, copies of it with something changed, and somebody who drinks it. */
public final class Tea {

    public static final Path DIRECTORY = Path.of("src/test/resources/tiny");

    private Tea() {}

    /** Somebody who drank so many cups on 2001-03-01. */
    public static PatientRecord drinker(double cups) {
        When day = When.on(LocalDate.of(2001, 3, 1));
        return new PatientRecord("Patient/t", List.of(new Cups("Cups/1", cups, day, List.of("Observation/1"))));
    }

    /** Copies the guideline and replaces a text wherever it stands in it. */
    public static Path copy(Path target, String written, String instead) throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(DIRECTORY.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace(written, instead));
            }
        }
        return target;
    }
}
