package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that is damaged hides no other. */
class RecordFinderTest {

    @TempDir
    private Path directory;

    @Test
    void besideADamagedRecordEveryOtherIsFound() throws IOException {
        List<String> ids = new ArrayList<>();
        try (AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, Map.of(), Clock.systemUTC()))) {
            for (String patient : List.of("p", "q", "r", "s")) {
                ids.add(Patients.write(
                        trail, Patients.decide(Patients.small(patient, "P", 150), LocalDate.of(2003, 6, 1))));
            }
        }
        Path segment = directory.resolve("log/00000000000000000000.segment");
        byte[] bytes = Files.readAllBytes(segment);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(ids.get(2));
        bytes[at] ^= 1;
        Files.write(segment, bytes);
        try (TrailReader trail = TrailReader.open(new TrailDirectory(directory), Map.of())) {
            for (int one : new int[] {0, 1, 3}) {
                assertThat(trail.find(ids.get(one)).index()).isEqualTo(one);
            }
            assertThatThrownBy(() -> trail.find(ids.get(2)))
                    .isInstanceOfSatisfying(
                            AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.DAMAGED));
        }
    }
}
