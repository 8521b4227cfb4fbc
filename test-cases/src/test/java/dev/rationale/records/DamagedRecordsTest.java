package dev.rationale.records;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever an input holds, it is read or refused in words, and of what is read nothing is lost: {@code -Dfuzz.inputs=1000000
 * -Dfuzz.from=0} for a long run.
 */
class DamagedRecordsTest {

    private static final int FEW = 400;

    @Test
    void areReadOrRefusedInWords() throws IOException {
        int inputs = Integer.getInteger("fuzz.inputs", FEW);
        long from = Long.getLong("fuzz.from", 0);
        Mutations mutations = new Mutations(seeds());
        Evaluations evaluations = new Evaluations();
        try (Guideline guideline = Guidelines.bundled()) {
            int refused = 0;
            for (long number = from; number < from + inputs; number++) {
                refused += read(mutations.of(number), number, evaluations, guideline) ? 0 : 1;
            }
            System.out.println(inputs + " damaged records from " + from + ": " + refused + " refused in words, "
                    + (inputs - refused) + " read.");
            assertThat(refused).isLessThan(inputs);
        }
    }

    /** A document without a resource, written as a line for each, is empty, and there is nothing to damage. */
    @Test
    void alsoAnEmptyDocumentIsMade() throws IOException {
        assertThat(new Mutations(seeds()).of(1_002_517)).isEmpty();
    }

    private static boolean read(byte[] document, long number, Evaluations evaluations, Guideline guideline) {
        try {
            PatientRecord record = evaluations.read(documents(document), guideline);
            assertThat(record.facts())
                    .extracting(Fact::id)
                    .as("ids of facts of input " + number)
                    .doesNotHaveDuplicates();
            ReadingAccount account = evaluations.account(documents(document), guideline);
            assertThat(account.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(account.total());
            return true;
        } catch (UnreadableInput refused) {
            assertThat(refused.getMessage()).as("refusal of input " + number).isNotBlank();
            return false;
        } catch (RuntimeException | StackOverflowError fault) {
            throw new AssertionError("Input " + number + " broke the reader.", fault);
        }
    }

    private static PatientDocuments documents(byte[] document) {
        return PatientDocuments.of(List.of(FhirDocument.record(document.clone())));
    }

    private static List<byte[]> seeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/real"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(DamagedRecordsTest::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
