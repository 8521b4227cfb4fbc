package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.export.DecisionExport;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.log.LogVerifier;
import dev.rationale.audit.replay.Replayed;
import dev.rationale.audit.replay.Replayer;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import dev.rationale.service.Decision;
import dev.rationale.service.GivenCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a patient who was erased, in every file of a trail that was searched, torn and half rotated before. */
class ErasureTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);
    private static final String CARD = "c0ffee00-0000-4000-8000-000000000001";
    private static final List<String> MARKERS =
            List.of("markerid", "Markername", "1961-04-02", "2003-05-01", "markerreason", "markercomment", "Patient/");

    @TempDir
    private Path directory;

    private final List<String> gone = new ArrayList<>();
    private final List<String> staying = new ArrayList<>();

    @BeforeEach
    void record() throws IOException {
        try (AuditTrail trail = AuditTrail.open(options())) {
            for (int count : new int[] {90, 150, 400}) {
                gone.add(Patients.write(trail, decided("markerid", count)));
                staying.add(Patients.write(trail, decided("other", count)));
            }
            trail.feedback(new CardFeedback(
                    "clinic",
                    "eval",
                    CARD,
                    "overridden",
                    "",
                    "markerreason in words",
                    "markercomment",
                    "2026-03-05T00:00:00Z",
                    "event"));
        }
        tearTheEnd();
        try (AuditTrail trail = AuditTrail.open(options())) {
            assertThat(trail.recovery().cut()).isEqualTo(5000);
        }
        try (TrailReader reader = reader();
                SearchIndex index = SearchIndex.open(reader, Map.of())) {
            assertThat(index.search(Query.ALL)).hasSize(6);
        }
    }

    /** One more record of the patient, of which a loss of power left only the beginning. */
    private void tearTheEnd() throws IOException {
        Path leaves = directory.resolve("log/leaves");
        Path segment = directory.resolve("log/00000000000000000000.segment");
        byte[] leavesBefore = Files.readAllBytes(leaves);
        int before = (int) Files.size(segment);
        try (AuditTrail trail = AuditTrail.open(options())) {
            Patients.write(trail, decided("markerid", 151));
        }
        Files.write(segment, Arrays.copyOf(Files.readAllBytes(segment), before + 5000));
        Files.write(leaves, leavesBefore);
    }

    @Test
    void noMarkerStandsInAnyFileEvenBeforeTheErasure() throws IOException {
        assertThat(files()).hasSizeGreaterThan(8).noneMatch(file -> holds(file, MARKERS));
    }

    @Test
    void noKeyThatIsLeftOpensTheContentAndTheWrappedKeyIsInNoFile() throws IOException {
        List<String> wrapped = keysOf("markerid");
        assertThat(wrapped).isNotEmpty();
        erase();
        assertThat(files()).noneMatch(file -> holds(file, MARKERS));
        assertThat(files()).noneMatch(file -> holds(file, wrapped));
        try (TrailReader reader = reader()) {
            for (String id : gone) {
                TrailReader.Decision decision = reader.decision(id);
                assertThatThrownBy(() -> reader.sealed(decision))
                        .isInstanceOfSatisfying(
                                AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.ERASED));
                assertThat(openedBy(decision)).isEmpty();
            }
            assertThat(openedBy(reader.decision(staying.get(0)))).hasSize(1);
        }
    }

    @Test
    void aHalfDoneRotationLeavesNoCopyOfAnErasedKey() throws IOException {
        Path key = keyFiles("markerid").get(0);
        Path half = Files.copy(key, key.resolveSibling(key.getFileName() + ".making"));
        erase();
        assertThat(half).doesNotExist();
    }

    @Test
    void theRestVerifiesAndReplaysAndTheErasedSaysSo() {
        erase();
        TrailDirectory trail = new TrailDirectory(directory);
        assertThat(new LogVerifier(trail.log(), trail.verifier(), Optional.empty())
                        .verify()
                        .findings())
                .isEmpty();
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty())) {
            assertThat(replayer.replayAll(staying, one -> {}))
                    .extracting(Replayed::verdict)
                    .containsOnly(Replayed.Verdict.SAME);
            assertThat(replayer.replayAll(gone, one -> {}))
                    .extracting(Replayed::verdict)
                    .containsOnly(Replayed.Verdict.CANNOT);
            assertThat(DecisionExport.of(reader, gone.get(0)).fhir()).contains("erased");
        }
    }

    private void erase() {
        try (AuditTrail trail = AuditTrail.open(options())) {
            assertThat(trail.erase("clinic", "Patient/markerid", "auditor", "request"))
                    .isPositive();
        }
    }

    private static Decision decided(String id, int count) {
        String uuid = id.equals("markerid") ? CARD : CARD.replace("0001", "0002");
        List<GivenCard> cards = List.of(new GivenCard(uuid, "prophylaxis", List.of()));
        return Patients.decide(Patients.GUIDELINE, Patients.small(id, "Markername", count), DAY, cards);
    }

    /** The names of all keys that open the sealed part of a decision. */
    private List<String> openedBy(TrailReader.Decision decision) throws IOException {
        Path keys = directory.resolve("keys");
        Seals seals = Seals.open(keys, MasterKey.existing(Map.of(), directory).orElseThrow(), new SecureRandom());
        List<String> opening = new ArrayList<>();
        for (Path file : keyFiles("")) {
            String name = keys.relativize(file).toString().replace(".key", "");
            try {
                seals.open(name, decision.entry().attachment(), decision.open().id());
                opening.add(name);
            } catch (AuditFailure closed) {
                assertThat(closed.kind()).isEqualTo(AuditFailure.Kind.DAMAGED);
            }
        }
        return opening;
    }

    /** The key files of a patient, or of all if none is named. */
    private List<Path> keyFiles(String patient) throws IOException {
        try (TrailReader reader = reader();
                Stream<Path> files = Files.walk(directory.resolve("keys/patients"))) {
            String stem = patient.isEmpty() ? "" : reader.pseudonym("clinic", "Patient/" + patient);
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(stem))
                    .toList();
        }
    }

    private List<String> keysOf(String patient) throws IOException {
        return keyFiles(patient).stream()
                .map(file -> new String(Patients.bytes(file), StandardCharsets.US_ASCII)
                        .strip()
                        .replaceAll("(?s).*\\s", ""))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(directory.resolve("guidelines")))
                    .toList();
        }
    }

    private static boolean holds(Path file, List<String> texts) {
        String all = file + new String(Patients.bytes(file), StandardCharsets.ISO_8859_1);
        return texts.stream().anyMatch(all::contains);
    }

    private TrailOptions options() {
        return TrailOptions.of(directory, Map.of(), Clock.systemUTC());
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }
}
