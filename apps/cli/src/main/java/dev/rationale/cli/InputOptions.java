package dev.rationale.cli;

import dev.rationale.audit.trail.Decided;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import dev.rationale.fhir.UnreadableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * An input with all that is needed to read it again.
     *
     * @param startedNanos when its reading began, on the clock of {@link System#nanoTime}
     */
    record Kept(PatientRecord record, Decided.Input input, long startedNanos) {}

    /** Reads an input and keeps its bytes. */
    Kept keep(String name, Guideline guideline) {
        long started = System.nanoTime();
        ReadOptions options = new ReadOptions(patient, zone, guideline.kinds());
        FhirReader reader = new FhirReader();
        byte[] document = bytes(name);
        List<Decided.Document> documents = new ArrayList<>(List.of(new Decided.Document(false, document)));
        PatientRecord record = read(name, () -> reader.read(new ByteArrayInputStream(document), options));
        if (draft.isPresent()) {
            String file = draft.get().toString();
            byte[] order = bytes(file);
            PatientRecord before = record;
            record = read(file, () -> reader.withDraft(before, new ByteArrayInputStream(order), options));
            documents.add(new Decided.Document(true, order));
        }
        return new Kept(
                record,
                new Decided.Input(documents, patient.orElse(""), zone.getId(), guideline.kinds(), record),
                started);
    }

    private byte[] bytes(String name) {
        try (InputStream document = open(name)) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static PatientRecord read(String name, Supplier<PatientRecord> reading) {
        try {
            return reading.get();
        } catch (UnreadableInput unreadable) {
            throw new UnreadableInput(name + ": " + unreadable.getMessage());
        }
    }

    private static UnreadableInput unreadable(String name, IOException e) {
        return e instanceof NoSuchFileException
                ? new UnreadableInput(name + ": there is no such file.", "the path is relative to another directory.")
                : new UnreadableInput(
                        name + ": the file cannot be read (" + e.getClass().getSimpleName() + ").");
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
