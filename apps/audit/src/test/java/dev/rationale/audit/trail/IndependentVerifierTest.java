package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
        assumeThat(hasPython()).as("python3 is installed").isTrue();
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

    private String run(String proof, String key) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("proof"), proof);
        Process python = new ProcessBuilder("python3", SCRIPT.toString(), file.toString(), key)
                .redirectErrorStream(true)
                .start();
        String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        return out;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import hashlib").start().waitFor(1, TimeUnit.MINUTES);
        } catch (IOException none) {
            return false;
        }
    }
}
