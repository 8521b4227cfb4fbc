package dev.rationale.engine.tiny;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.type.PackageTypes;
import dev.rationale.engine.type.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tiny guideline on tea, copies of it with something changed, and somebody who drinks it. */
public final class Tea {

    public static final Path DIRECTORY = Path.of("src/test/resources/tiny");

    /** Those of every edition of the guideline that declares no other types. */
    private static final PackageTypes TYPES =
            GuidelinePackages.read(PackageFiles.in(DIRECTORY)).types();

    private Tea() {}

    /** Somebody who drank so many cups on 2001-03-01. */
    public static PatientRecord drinker(double cups) {
        return drinker(TYPES, cups);
    }

    /** The same for a guideline that declares other types. */
    public static PatientRecord drinker(Guideline guideline, double cups) {
        return drinker(guideline.types(), cups);
    }

    private static PatientRecord drinker(PackageTypes types, double cups) {
        When day = When.on(LocalDate.of(2001, 3, 1));
        Fact drunk = Records.made(
                types.named("Cups").orElseThrow(),
                Map.of("id", "Cups/1", "count", cups, "at", day, "sources", List.of("Observation/1")));
        return new PatientRecord("Patient/t", List.of(drunk));
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
