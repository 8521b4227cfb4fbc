package dev.rationale.cli.option;

import dev.rationale.cli.console.Console;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.Sensitive;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which documents are meant, and how they are to be read. */
public final class InputOptions {

    private final Console console;

    private String lastName = "";
    private byte[] lastBytes = new byte[0];

    @Option(names = "--patient", paramLabel = "ID", description = "The patient meant, where the input holds several.")
    private Optional<String> patient = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Calendar for instants, such as Europe/Paris (default: UTC).")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--sensitive",
            paramLabel = "use|leave-out",
            description = "What is done with resources that a security label says to be sensitive (default: use).",
            converter = SensitiveOption.class)
    private Sensitive sensitive = Sensitive.USE;

    @Option(names = "--draft", paramLabel = "ORDER.json", description = "An order that is being drafted.")
    private Optional<Path> draft = Optional.empty();

    /** The names of an option's values are written with hyphens. */
    static final class SensitiveOption implements ITypeConverter<Sensitive> {

        @Override
        public Sensitive convert(String value) {
            return Sensitive.showing(value)
                    .orElseThrow(() -> new TypeConversionException("expected use or leave-out, not '" + value + "'"));
        }
    }

    public InputOptions(Console console) {
        this.console = console;
    }

    /** The question about the patient of an input. */
    public Request request(String name, Guideline guideline, Clocks clocks, String language) {
        FhirDocument document = FhirDocument.record(bytes(name));
        PatientDocuments documents = new PatientDocuments(
                List.of(document), drafts(document, guideline), patient, zone, List.of(), sensitive);
        return new Request(guideline, clocks, language, documents);
    }

    /** What inputs hold, as documents of one record. */
    public PatientDocuments documents(List<String> names) {
        List<FhirDocument> documents =
                names.stream().map(name -> FhirDocument.record(bytes(name))).toList();
        return new PatientDocuments(documents, DraftOrders.NONE, patient, zone, List.of(), sensitive);
    }

    private DraftOrders drafts(FhirDocument record, Guideline guideline) {
        if (draft.isEmpty()) {
            return DraftOrders.NONE;
        }
        String file = draft.get().toString();
        FhirDocument order = FhirDocument.draft(bytes(file));
        return naming(file, () -> DraftOrders.read(List.of(order), Set.of(), List.of(record), guideline.kinds()));
    }

    /** What is said of an input that cannot be read names it. */
    public static <T> T naming(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableInput unreadable) {
            throw new UnreadableInput(name + ": " + unreadable.getMessage());
        }
    }

    /** Of several guidelines each is asked about what was read once: standard input cannot be read twice. */
    private byte[] bytes(String name) {
        if (!lastName.equals(name)) {
            lastBytes = readAll(name);
            lastName = name;
        }
        return lastBytes.clone();
    }

    private byte[] readAll(String name) {
        try (InputStream document = name.equals("-") ? console.in() : Files.newInputStream(Path.of(name))) {
            return document.readAllBytes();
        } catch (NoSuchFileException e) {
            throw new UnreadableInput(name + ": there is no such file.", "the path is relative to another directory.");
        } catch (IOException e) {
            throw new UnreadableInput(
                    name + ": the file cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }
}
