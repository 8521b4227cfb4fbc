package dev.rationale.authoring.check;

import dev.rationale.committee.cases.Literature;
import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Patients at hand, each in a file of a directory. Nothing of them is kept but in memory while they are asked about. */
public final class PatientFiles {

    private static final List<String> ENDINGS = List.of(".json", ".ndjson");

    private PatientFiles() {}

    /**
     * The patients in a directory, in order of name.
     *
     * @param clocks the days on which they are looked at
     */
    public static List<Subject> in(Path directory, Clocks clocks) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(file -> subject(directory, file, clocks))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": the directory cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Subject subject(Path directory, Path file, Clocks clocks) {
        return new Subject(
                directory.relativize(file).toString(),
                Literature.AS_PUBLISHED,
                guideline -> Request.of(guideline, List.of(FhirDocument.record(bytes(file))), clocks));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableInput(
                    file + ": the file cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }
}
