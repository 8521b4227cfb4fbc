package dev.rationale.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What happens to a run when its input changes under it; {@link KilledRunsTest} takes processes and disks from it. */
// A process has one Spark at a time.
@ResourceLock("spark")
class FaultsTest {

    @TempDir
    private Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void writeExport() throws IOException {
        export = SmallExport.in(folder.resolve("export"));
    }

    private String[] arguments(String asOf, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                export.toString(), "--out", folder.resolve("out").toString(), "--as-of", asOf, "--master", "local[2]"));
        arguments.addAll(List.of("--partitions", "2"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** Says things as the command does, and does something when a certain word is said. */
    private static final class When extends StringWriter {

        private final String word;
        private final Runnable then;

        When(String word, Runnable then) {
            this.word = word;
            this.then = then;
        }

        @Override
        public void write(String said, int from, int length) {
            super.write(said, from, length);
            if (said.contains(word)) {
                then.run();
            }
        }
    }

    private void move(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the first look, and before a patient is asked about. */
    @Test
    void aFileThatVanishesBreaksTheRunOffUntilItIsBack() throws IOException {
        Files.writeString(export.resolve("Condition.ndjson"), "cut\n");
        When gone = new When("it is not valid JSON", () -> move("export/Observation.ndjson", "elsewhere"));

        Ran broken = Ran.with(gone, arguments("2017-11-17"));

        assertThat(broken.code()).as(broken.err()).isEqualTo(70);
        assertThat(broken.err())
                .contains("Observation.ndjson@0: the file is not there any more when it was read again");
        assertThat(folder.resolve("out/summary.json")).doesNotExist();

        assertThat(Ran.with(arguments("2017-11-17", "--resume")).err())
                .contains("--resume: files was 3 when the run began, and is 2 now.");

        move("elsewhere", "export/Observation.ndjson");
        assertThat(Ran.with(arguments("2016-01-01", "--resume")).err())
                .contains("--resume: asOf was \"2017-11-17\" when the run began");

        Ran whole = Ran.with(arguments("2017-11-17", "--resume"));

        assertThat(whole.code()).as(whole.err()).isEqualTo(3);
        assertThat(whole.out()).contains(SmallExport.PATIENTS + " patients: {answered=" + SmallExport.PATIENTS + "}");
    }

    @Test
    void aFileThatTheManifestNamesAndIsNotThereIsTold() throws IOException {
        Files.writeString(export.resolve("manifest.json"), """
                {"transactionTime":"2026-06-30T00:00:00Z","output":[
                {"type":"Patient","url":"https://server.example/Patient.ndjson"},
                {"type":"Observation","url":"https://server.example/Observation.ndjson"},
                {"type":"MedicationRequest","url":"https://server.example/MedicationRequest.ndjson"}],"error":[]}""");
        Ran ran = Ran.with(arguments("2017-11-17"));
        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err()).contains("MedicationRequest.ndjson: the manifest names it, and it is not there");
        assertThat(Rows.answers(folder.resolve("out")))
                .hasSize(SmallExport.PATIENTS)
                .allMatch(row -> row.<String>getList(row.fieldIndex("not_understood")).stream()
                        .anyMatch(what -> what.endsWith("not-provided")));
    }
}
