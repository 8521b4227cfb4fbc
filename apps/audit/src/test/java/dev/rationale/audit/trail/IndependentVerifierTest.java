package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rationale.audit.report.DecisionReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in another language that shares no line with this one comes to the same verdict. */
class IndependentVerifierTest {

    private static final Path SCRIPT = Path.of("../../docs/verify_proof.py");

    @TempDir
    private Path directory;

    @Test
    void theIndependentVerifierAgrees() throws Exception {
        assumeThat(has("python3", "-c", "import hashlib"))
                .as("python3 is installed")
                .isTrue();
        Path trail = directory.resolve("trail");
        String id = "";
        try (AuditTrail writing = AuditTrail.open(TrailOptions.of(trail, Map.of(), Clock.systemUTC()))) {
            for (int patient = 0; patient < 11; patient++) {
                String written = Patients.write(
                        writing, Patients.decide(Patients.small("p" + patient, "P", 150), LocalDate.of(2003, 6, 1)));
                id = patient == 6 ? written : id;
            }
        }
        try (TrailReader reader = TrailReader.open(new TrailDirectory(trail), Map.of())) {
            String proof = reader.prove(id).toString();
            String key = reader.directory().verifier().toString();
            assertThat(run(proof, key)).contains("\"id\":\"" + id + "\"").doesNotContain("does not hold");
            assertThat(run(proof.replace("index 6\n", "index 7\n"), key)).contains("does not lead to the signed root");
            assertThat(run(proof.replace("\n11\n", "\n12\n"), key)).contains("not signed by this key");
            assertThat(run(proof, key.replaceFirst("\\+[0-9a-f]", "+g"))).contains("does not hold");
        }
    }

    @Test
    void theReportAloneIsEnoughForIt() throws Exception {
        assumeThat(has("python3", "-c", "import hashlib"))
                .as("python3 is installed")
                .isTrue();
        assumeThat(has("pdftotext", "-v")).as("pdftotext is installed").isTrue();
        Path trail = directory.resolve("trail");
        String id;
        try (AuditTrail writing = AuditTrail.open(TrailOptions.of(trail, Map.of(), Clock.systemUTC()))) {
            id = Patients.write(writing, Patients.decide(Patients.small("p", "P", 150), LocalDate.of(2003, 6, 1)));
            Patients.write(writing, Patients.decide(Patients.small("q", "Q", 150), LocalDate.of(2003, 6, 1)));
        }
        try (TrailReader reader = TrailReader.open(new TrailDirectory(trail), Map.of())) {
            byte[] pdf = DecisionReport.of(reader, id, Optional.empty(), Instant.EPOCH)
                    .pdf();
            Path file = Files.write(directory.resolve("report.pdf"), pdf);
            String key = reader.directory().verifier().toString();
            assertThat(checked(file, key)).contains("\"id\":\"" + id + "\"").doesNotContain("does not hold");
            assertThat(checked(file, key.replaceFirst("\\+[0-9a-f]", "+g"))).contains("does not hold");
        }
    }

    private String run(String proof, String key) throws IOException, InterruptedException {
        return checked(Files.writeString(directory.resolve("proof"), proof), key);
    }

    private static String checked(Path file, String key) throws IOException, InterruptedException {
        Process python = new ProcessBuilder("python3", SCRIPT.toString(), file.toString(), key)
                .redirectErrorStream(true)
                .start();
        String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        return out;
    }

    private static boolean has(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor(1, TimeUnit.MINUTES);
        } catch (IOException none) {
            return false;
        }
    }
}
