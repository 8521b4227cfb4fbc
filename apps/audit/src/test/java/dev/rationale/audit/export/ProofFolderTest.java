package dev.rationale.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.report.DecisionReport;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the code on a report leads, there is the proof of that decision. */
class ProofFolderTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    @TempDir
    private Path temporary;

    private String first = "";
    private String second = "";

    @BeforeEach
    void decide() {
        try (AuditTrail trail = AuditTrail.open(options())) {
            first = Patients.write(trail, Patients.decide(Patients.small("secret-id", "Family", 150), DAY));
            trail.erase("clinic", "Patient/another", "auditor", "request");
            second = Patients.write(trail, Patients.decide(Patients.small("q", "Q", 90), DAY));
        }
    }

    @Test
    void theCodeOfAReportLeadsToAProofThatAnotherProgramAccepts() throws Exception {
        try (TrailReader trail = reader()) {
            assertThat(published(trail)).isEqualTo(new ProofFolder.Published(2, 0, 0, List.of()));
            String page = DecisionReport.of(
                            trail, first, Optional.empty(), Instant.EPOCH, "https://audit.example/proofs/")
                    .html();
            String code = page.replaceAll("(?s).*aria-label=\"(https://audit.example/[^\"]+)\".*", "$1");
            Path served = proofs().resolve(URI.create("https://audit.example/proofs/")
                    .relativize(URI.create(code))
                    .getPath());
            assertThat(served).exists().content().doesNotContain("secret-id", "Family");
            assertThat(InclusionProof.parse(Files.readString(served)).leaf())
                    .contains(first)
                    .doesNotContain("secret-id", "Family");
            Process python = new ProcessBuilder(
                            "python3",
                            "../../docs/verify_proof.py",
                            served.toString(),
                            trail.directory().verifier().toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(python.waitFor()).as(said).isZero();
            assertThat(said).contains("\"id\":\"" + first + "\"");
        }
    }

    @Test
    void whatIsThereAndHoldsIsLeftAndWhatDoesNotIsSaid() throws IOException {
        try (TrailReader trail = reader()) {
            assertThat(new ProofFolder(proofs()).publish(trail, List.of(second)))
                    .isEqualTo(new ProofFolder.Published(1, 0, 0, List.of()));
            assertThat(published(trail)).isEqualTo(new ProofFolder.Published(1, 1, 0, List.of()));
            Files.copy(
                    proofs().resolve(second),
                    proofs().resolve(first),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(published(trail))
                    .isEqualTo(new ProofFolder.Published(0, 1, 0, List.of(proofs().resolve(first))));
        }
        try (AuditTrail trail = AuditTrail.open(options())) {
            Patients.write(trail, Patients.decide(Patients.small("r", "R", 90), DAY));
        }
        try (TrailReader trail = reader()) {
            assertThat(published(trail)).isEqualTo(new ProofFolder.Published(1, 2, 0, List.of()));
            assertThatThrownBy(() -> new ProofFolder(proofs()).publish(trail, List.of("none")))
                    .hasMessageContaining("there is no record");
        }
    }

    @Test
    void ofALogThatWasAlteredNothingIsPublished() throws IOException {
        for (String file : List.of("leaves", "00000000000000000000.segment")) {
            Path path = temporary.resolve("trail/log").resolve(file);
            byte[] bytes = Files.readAllBytes(path);
            byte[] altered = bytes.clone();
            altered[500 % bytes.length] ^= 1;
            Files.write(path, altered);
            assertThatThrownBy(this::publishedAnew)
                    .as(file)
                    .isInstanceOfSatisfying(
                            AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.DAMAGED));
            Files.write(path, bytes);
        }
        assertThat(proofs()).doesNotExist();
    }

    private ProofFolder.Published publishedAnew() {
        try (TrailReader trail = reader()) {
            return published(trail);
        }
    }

    private ProofFolder.Published published(TrailReader trail) {
        return new ProofFolder(proofs()).publish(trail, List.of());
    }

    private Path proofs() {
        return temporary.resolve("proofs");
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(temporary.resolve("trail")), Map.of());
    }

    private TrailOptions options() {
        return TrailOptions.of(temporary.resolve("trail"), Map.of(), Clock.systemUTC());
    }
}
