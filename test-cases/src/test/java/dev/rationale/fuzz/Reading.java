package dev.rationale.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.account.ReadingAccount;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to hold of every document that is read, whatever it holds. */
final class Reading {

    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final Evaluations EVALUATIONS = new Evaluations();

    private Reading() {}

    /** The record that a document gives, counted; none if it was refused in words. */
    static Optional<PatientRecord> of(byte[] document) {
        try {
            PatientRecord record = EVALUATIONS.read(documents(document), GUIDELINE);
            assertThat(record.facts()).extracting(Fact::id).doesNotHaveDuplicates();
            ReadingAccount account = EVALUATIONS.account(documents(document), GUIDELINE);
            assertThat(account.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(account.total());
            return Optional.of(record);
        } catch (UnreadableInput refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private static PatientDocuments documents(byte[] document) {
        return PatientDocuments.of(List.of(FhirDocument.record(document.clone())));
    }

    /** The files of a directory, in order. */
    static Stream<Path> paths(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the JSON files of a directory hold. */
    static Stream<byte[]> documents(String directory) {
        return paths(Path.of(directory))
                .filter(file -> file.toString().endsWith(".json"))
                .map(Reading::bytes);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
