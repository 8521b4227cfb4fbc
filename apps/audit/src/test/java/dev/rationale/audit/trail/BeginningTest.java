package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.SigningKey;
import dev.rationale.audit.verify.TrailVerification;
import dev.rationale.audit.verify.TrailVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trail begins where no part of one is, and nowhere else. */
class BeginningTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");
    private String id = "";

    @BeforeEach
    void record() {
        directory = temporary.resolve("trail");
        try (AuditTrail trail = AuditTrail.open(options())) {
            id = Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
        }
    }

    @Test
    void withoutTheKeyBehindThePseudonymsNothingIsErasedOrRecordedUnderAnotherOne() throws IOException {
        Path key = directory.resolve("keys/pseudonyms.key");
        byte[] bytes = Files.readAllBytes(key);
        Files.delete(key);
        assertThatThrownBy(() -> AuditTrail.open(options()).close())
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.KEY))
                .hasMessageContaining("pseudonyms.key");
        assertThatThrownBy(() -> new Erasing(options()).erase("clinic", "Patient/p", "auditor", "request"))
                .hasMessageContaining("no patient of this trail can be found");
        assertThat(key).doesNotExist();
        Files.write(key, bytes);
        assertThat(new Erasing(options())
                        .erase("clinic", "Patient/p", "auditor", "request")
                        .keys())
                .isEqualTo(1);
    }

    @Test
    void aTrailWhoseSegmentsAndLeavesAreGoneIsNotBegunAnew() throws IOException {
        delete(directory.resolve("log"));
        assertRefused("its log is gone");
    }

    @Test
    void aTrailOfWhichAnyOnePartIsLeftIsNotBegunAnew() throws IOException {
        for (String left : List.of("keys", "log.vkey", "guidelines", "log")) {
            Path copy = Files.createDirectories(temporary.resolve("only-" + left));
            copy(directory.resolve(left), copy.resolve(left));
            Map<Path, Long> before = sizes(copy);
            assertThatThrownBy(() -> AuditTrail.open(
                                    TrailOptions.of(copy, options().environment(), Clock.systemUTC()))
                            .close())
                    .as(left)
                    .isInstanceOf(AuditFailure.class);
            assertThat(sizes(copy)).containsAllEntriesOf(before);
            assertThat(copy.resolve("keys/pseudonyms.key").toFile().exists()).isEqualTo(left.equals("keys"));
        }
    }

    @Test
    void aSegmentThatWasEmptiedIsNoNewTrail() throws IOException {
        Files.write(directory.resolve("log/00000000000000000000.segment"), new byte[0]);
        Files.delete(directory.resolve("log/leaves"));
        assertRefused("its log is gone");
    }

    @Test
    void aBeginningThatBrokeOffIsMadeAnewAndOneWithARecordIsNot() throws IOException {
        Files.createFile(directory.resolve("beginning"));
        try (TrailReader reader = reader()) {
            assertThat(reader.log().size()).isEqualTo(1);
        }
        try (AuditTrail trail = AuditTrail.open(options())) {
            assertThat(trail.recovery().entries()).isEqualTo(1);
        }
        assertThat(directory.resolve("beginning")).doesNotExist();
        Path other = temporary.resolve("broken");
        AuditTrail.open(TrailOptions.of(other, Map.of(), Clock.systemUTC())).close();
        Files.delete(other.resolve("log.vkey"));
        Files.createFile(other.resolve("beginning"));
        try (AuditTrail trail = AuditTrail.open(TrailOptions.of(other, Map.of(), Clock.systemUTC()))) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
        }
        assertThat(other.resolve("beginning")).doesNotExist();
        assertThat(other.resolve("log.vkey")).exists();
    }

    @Test
    void aMisspelledDirectoryStaysWhatItIs() {
        Path misspelled = temporary.resolve("no-trail");
        TrailOptions options = TrailOptions.of(misspelled, Map.of(), Clock.systemUTC());
        assertThatThrownBy(() -> new Erasing(options).erase("clinic", "Patient/p", "auditor", "request"))
                .hasMessageContaining("is no audit trail; nothing was done");
        assertThatThrownBy(() -> new KeyRotation(options).rotate("operator"))
                .hasMessageContaining("is no audit trail; nothing was done");
        assertThat(misspelled).doesNotExist();
    }

    @Test
    void aTrailOfAnEarlierFormIsRefusedByNameAndItsLogStillVerifies() {
        Path earlier = temporary.resolve("earlier");
        TrailOptions options = TrailOptions.of(earlier, Map.of(), Clock.systemUTC());
        AuditTrail.open(options).close();
        TrailDirectory trail = new TrailDirectory(earlier);
        MasterKey master = MasterKey.existing(Map.of(), earlier).orElseThrow();
        String leaf = "{\"format\":1,\"id\":\"0192f7c8-0000-7000-8000-000000000000\",\"key\":\"patients/aa/gone\","
                + "\"kind\":\"decision\",\"when\":\"2024-11-04T00:00:00Z\"}";
        try (MerkleLog log = MerkleLog.open(trail.log(), SigningKey.open(trail.keys(), master, new SecureRandom()))) {
            log.append(new Entry(leaf.getBytes(StandardCharsets.UTF_8), new byte[0]));
        }
        assertThatThrownBy(() -> AuditTrail.open(options))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.FORM))
                .hasMessageContaining("of form 1; this version writes form 4");
        TrailVerification checked = new TrailVerifier(trail, TrailVerifier.Scope.of(Map.of())).verify();
        assertThat(checked.sound()).isTrue();
        assertThat(checked.log().entries()).isEqualTo(1);
        assertThat(checked.remarks()).singleElement().asString().contains("earlier form");
    }

    private void assertRefused(String why) throws IOException {
        Path pseudonyms = directory.resolve("keys/pseudonyms.key");
        byte[] key = Files.readAllBytes(pseudonyms);
        assertThatThrownBy(() -> AuditTrail.open(options()))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.DAMAGED))
                .hasMessageContaining(why);
        assertThat(pseudonyms).hasBinaryContent(key);
        assertThat(id).isNotEmpty();
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static Map<Path, Long> sizes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(java.util.stream.Collectors.toMap(
                            file -> file, file -> file.toFile().length()));
        }
    }

    private TrailOptions options() {
        return TrailOptions.of(directory, Map.of(), Clock.systemUTC());
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }
}
