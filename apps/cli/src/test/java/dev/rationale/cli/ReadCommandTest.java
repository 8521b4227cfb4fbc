package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String STATEMENT =
            "{\"resourceType\":\"MedicationStatement\",\"id\":\"m\",\"status\":\"active\",\"subject\":{\"reference\":\"Patient/a\"},"
                    + "\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"J05AR27\"}]}}";

    @TempDir
    Path directory;

    @Test
    void aRecordThatIsUnderstoodIsCountedAndGivesZero() {
        Ran read = Ran.reading(Ran.PATIENT, "read", "-");
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out()).startsWith("2 resources: 2 read, 0 left out, 0 not understood, 0 about something else.");
    }

    @Test
    void aPageAndAnotherLanguageSayTheSame() {
        assertThat(Ran.reading(Ran.PATIENT, "read", "-", "--lang", "fr").out()).contains("2 ressources\u00a0: 2 lues");
        assertThat(Ran.reading(Ran.PATIENT, "read", "-", "--format", "html").out())
                .contains("<h1>What was read, and what was not</h1>", "2 resources: 2 read");
        assertThat(Ran.reading(Ran.PATIENT, "read", "-", "--format", "json").out())
                .contains("\"total\" : 2", "\"guideline\" : \"il2-hiv\"");
    }

    @Test
    void filesOfOneExportAreReadTogether() throws IOException {
        Path patient =
                Files.writeString(directory.resolve("Patient.ndjson"), "{\"resourceType\":\"Patient\",\"id\":\"a\"}\n");
        Path statements = Files.writeString(directory.resolve("MedicationStatement.ndjson"), STATEMENT + "\n");

        Ran read = Ran.with("read", "--together", "--each", patient.toString(), statements.toString());
        assertThat(read.out()).contains("2 resources: 2 read").contains("MedicationStatement/m: Read");
    }

    @Test
    void anInputThatCannotBeReadIsToldAndCostsTheOthersNothing() throws IOException {
        Files.writeString(directory.resolve("a.json"), Ran.PATIENT);
        Files.writeString(directory.resolve("b.json"), "{\"resourceType\":\"Patient\"");

        Ran read = Ran.with("read", directory.toString());
        assertThat(read.code()).isEqualTo(3);
        assertThat(read.err()).contains("b.json", "not valid JSON");
        assertThat(read.out()).startsWith("2 resources: 2 read");
    }

    @Test
    void anAnonymousAccountNamesNoResource() {
        assertThat(Ran.reading(Ran.PATIENT, "read", "-", "--each", "--anonymise")
                        .out())
                .contains("Condition")
                .doesNotContain("Condition/h", "Patient/a");
    }
}
