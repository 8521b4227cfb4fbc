package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.verify.TrailFinding;
import dev.rationale.audit.verify.TrailVerification;
import dev.rationale.audit.verify.TrailVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody without the keys of a trail can make it say that somebody was erased. */
class ForgedErasureTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    @TempDir
    private Path directory;

    private String id = "";

    @BeforeEach
    void record() {
        try (AuditTrail trail = AuditTrail.open(options())) {
            id = Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
            Patients.write(trail, Patients.decide(Patients.small("q", "Q", 150), DAY));
        }
    }

    @Test
    void aKeyThatWasDeletedByHandIsNoErasure() throws IOException {
        Path key = keyOf("p");
        byte[] bytes = Files.readAllBytes(key);
        Files.delete(key);
        assertThat(verify().findings())
                .extracting(TrailFinding::kind, TrailFinding::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        TrailFinding.Kind.MISSING_KEY, directory.relativize(key).toString()));
        try (TrailReader reader = reader()) {
            TrailReader.Decision decision = reader.decision(id);
            assertThat(reader.content(decision)).isEqualTo(TrailReader.Content.MISSING);
            assertThatThrownBy(() -> reader.sealed(decision)).hasMessageContaining("no record says that it was erased");
        }
        Files.write(key, bytes);
        assertThat(verify().sound()).isTrue();
    }

    @Test
    void anErasureAccountsForItsKeysAndAKeyThatComesBackIsFound() throws IOException {
        Path key = keyOf("p");
        byte[] bytes = Files.readAllBytes(key);
        new Erasing(options()).erase("clinic", "Patient/p", "auditor", "request");
        assertThat(verify().sound()).isTrue();
        try (TrailReader reader = reader()) {
            assertThat(reader.content(reader.decision(id))).isEqualTo(TrailReader.Content.ERASED);
        }
        Files.write(key, bytes);
        assertThat(verify().findings()).extracting(TrailFinding::kind).containsExactly(TrailFinding.Kind.RETURNED_KEY);
    }

    @Test
    void aNoteThatAnybodyPutThereIsNeitherObeyedNorInTheWay() throws IOException {
        Path pending = Files.createDirectories(directory.resolve("pending"));
        String name = new TrailDirectory(directory).verifier().name();
        String forged = "{\"log\":\"" + name + "\",\"id\":\"" + "0".repeat(32)
                + "\",\"kind\":\"erasure\",\"by\":\"head physician\",\"details\":{\"erased\":\""
                + directory.resolve("keys").relativize(keyOf("p")).toString().replace(".key", "")
                + "\"},\"authentication\":\"" + "0".repeat(64) + "\"}";
        Files.writeString(pending.resolve("0".repeat(32) + ".note"), forged);
        Files.write(pending.resolve(".DS_Store"), new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1'});
        Files.writeString(pending.resolve("garbage.json"), "{");
        Files.createDirectory(pending.resolve("folder.note"));
        try (AuditTrail trail = AuditTrail.open(options())) {
            assertThat(trail.strangers()).hasSize(4);
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 160), DAY));
        }
        assertThat(events()).isEmpty();
        assertThat(keyOf("p")).exists();
        TrailVerification checked = verify();
        assertThat(checked.findings())
                .extracting(TrailFinding::kind)
                .containsOnly(TrailFinding.Kind.FOREIGN_NOTE)
                .hasSize(2);
        assertThat(checked.remarks()).anyMatch(one -> one.contains(".DS_Store"));
    }

    @Test
    void aNoteOfAnotherTrailOrOneThatWasRecordedAlreadySaysNothing() throws IOException {
        Path note = beside("p");
        byte[] genuine = Files.readAllBytes(note);
        AuditTrail.open(options()).close();
        assertThat(events()).extracting(TrailRecord::kind).containsExactly(TrailRecord.ERASURE);
        Files.write(note, genuine);
        AuditTrail.open(options()).close();
        assertThat(note).doesNotExist();
        assertThat(events()).hasSize(1);
        Path other = directory.resolve("other");
        TrailOptions elsewhere = TrailOptions.of(other, options().environment(), Clock.systemUTC());
        AuditTrail.open(elsewhere).close();
        Files.createDirectories(other.resolve("pending"));
        Files.write(other.resolve("pending").resolve(note.getFileName()), genuine);
        try (AuditTrail trail = AuditTrail.open(elsewhere)) {
            assertThat(trail.strangers()).hasSize(1);
        }
    }

    @Test
    void everyErasureBesideAWriterIsRecordedAlsoASecondOneOfTheSamePatient() throws IOException {
        try (AuditTrail trail = AuditTrail.open(options())) {
            assertThat(new Erasing(options()).erase("clinic", "Patient/p", "first", "request"))
                    .isEqualTo(new Erasing.Erased(1, false));
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 170), DAY));
            assertThat(new Erasing(options()).erase("clinic", "Patient/p", "second", "request"))
                    .isEqualTo(new Erasing.Erased(1, false));
        }
        TrailVerification waiting = verify();
        assertThat(waiting.sound()).as(waiting.findings().toString()).isTrue();
        assertThat(waiting.remarks()).hasSize(2).allMatch(one -> one.contains("not in the log yet"));
        AuditTrail.open(options()).close();
        assertThat(events()).extracting(TrailRecord::by).containsExactlyInAnyOrder("first", "second");
        assertThat(verify().sound()).isTrue();
    }

    @Test
    void whatIsPendingAndNoMasterKeyTellsIsNotBelieved() throws IOException {
        beside("p");
        Files.delete(directory.resolve("master.key"));
        assertThat(verify().findings())
                .extracting(TrailFinding::kind)
                .contains(TrailFinding.Kind.UNPROVEN_NOTE, TrailFinding.Kind.MISSING_KEY);
    }

    @Test
    void aRetentionAccountsForTheKeysOfItsMonthsAndNoOthers() throws IOException {
        try (AuditTrail trail = AuditTrail.open(options())) {
            assertThat(trail.eraseBefore(java.time.YearMonth.of(2999, 1), "policy"))
                    .isEqualTo(2);
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 170), DAY));
        }
        assertThat(verify().sound()).isTrue();
        Files.delete(keyOf("p"));
        assertThat(verify().findings()).extracting(TrailFinding::kind).containsExactly(TrailFinding.Kind.MISSING_KEY);
    }

    /** An erasure beside a writer, and the file of its note. */
    private Path beside(String patient) throws IOException {
        try (AuditTrail trail = AuditTrail.open(options())) {
            new Erasing(options()).erase("clinic", "Patient/" + patient, "auditor", "request");
            assertThat(trail.recovery().entries()).isPositive();
        }
        try (Stream<Path> files = Files.list(directory.resolve("pending"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private List<TrailRecord> events() {
        List<TrailRecord> events = new ArrayList<>();
        try (TrailReader reader = reader()) {
            reader.events((place, record) -> events.add(record));
        }
        return events;
    }

    private Path keyOf(String patient) throws IOException {
        try (TrailReader reader = reader();
                Stream<Path> files = Files.walk(directory.resolve("keys/patients"))) {
            String stem = reader.pseudonym("clinic", "Patient/" + patient);
            return files.filter(file -> file.getFileName().toString().startsWith(stem))
                    .findFirst()
                    .orElseThrow(() -> new AuditFailure(AuditFailure.Kind.UNKNOWN, "no key"));
        }
    }

    private TrailVerification verify() {
        return new TrailVerifier(new TrailDirectory(directory), TrailVerifier.Scope.of(Map.of())).verify();
    }

    private TrailOptions options() {
        return TrailOptions.of(directory, Map.of(), Clock.systemUTC());
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }
}
