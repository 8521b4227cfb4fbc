package dev.rationale.cli;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import dev.rationale.fhir.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How an input is opened and read. */
final class InputOptions {

    private final Surroundings surroundings;

    @Option(names = "--patient", paramLabel = "ID", description = "The patient meant, where the input holds several.")
    private Optional<String> patient = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Calendar for instants, such as Europe/Paris (default: UTC).")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(names = "--draft", paramLabel = "ORDER.json", description = "An order that is being drafted.")
    private Optional<Path> draft = Optional.empty();

    InputOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    PatientRecord read(String name, Guideline guideline) {
        ReadOptions options = new ReadOptions(patient, zone, guideline.kinds());
        FhirReader reader = new FhirReader();
        try (InputStream document = open(name)) {
            PatientRecord record = reader.read(document, options);
            return draft.isPresent() ? withDraft(reader, record, draft.get(), options) : record;
        } catch (UnreadableInput unreadable) {
            throw new UnreadableInput(name + ": " + unreadable.getMessage());
        } catch (NoSuchFileException missing) {
            throw new UnreadableInput(name + ": there is no such file.", "the path is relative to another directory.");
        } catch (IOException e) {
            throw new UnreadableInput(
                    name + ": the file cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static PatientRecord withDraft(FhirReader reader, PatientRecord record, Path draft, ReadOptions options)
            throws IOException {
        try (InputStream order = Files.newInputStream(draft)) {
            return reader.withDraft(record, order, options);
        } catch (UnreadableInput unreadable) {
            throw new UnreadableInput(draft + ": " + unreadable.getMessage());
        }
    }

    private InputStream open(String name) throws IOException {
        return name.equals("-") ? surroundings.in() : Files.newInputStream(Path.of(name));
    }
}
