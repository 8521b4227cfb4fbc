package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Role;
import dev.rationale.audit.verify.TrailFinding;
import dev.rationale.audit.verify.TrailVerification;
import dev.rationale.audit.verify.TrailVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each role can do with its key, and what it cannot. */
class RolesTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");
    private Map<String, String> owner = Map.of();
    private Map<String, String> operator = Map.of();
    private Map<String, String> reader = Map.of();
    private Map<String, String> eraser = Map.of();
    private String id = "";

    @BeforeEach
    void give() {
        directory = temporary.resolve("trail");
        owner = key("owner");
        AuditTrail.open(options(owner)).close();
        operator = given(Role.OPERATOR, "service");
        reader = given(Role.READER, "auditor");
        eraser = given(Role.ERASER, "privacy-officer");
        id = recorded(operator, "p");
    }

    @Test
    void anOperatorWritesWhatOnlyAReaderAndTheOwnerOpen() {
        assertThat(content(reader, id)).isEqualTo("Patient/p");
        assertThat(content(owner, id)).isEqualTo("Patient/p");
        assertThat(content(operator, id)).contains("the key that is at hand is that of an operator, who opens none");
        assertThat(content(eraser, id)).contains("the key that is at hand is that of an eraser, who opens none");
        String later = recorded(operator, "p");
        assertThat(content(reader, later)).isEqualTo("Patient/p");
        String owners = recorded(owner, "p");
        assertThat(content(operator, owners)).contains("who opens none");
    }

    @Test
    void aReaderNeitherWritesNorErases() {
        assertThatThrownBy(() -> AuditTrail.open(options(reader)))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.KEY))
                .hasMessageContaining("reader 'auditor', who does not sign the log");
        assertThatThrownBy(() -> erasing(reader).erase("clinic", "Patient/p", "auditor", "request"))
                .hasMessageContaining("may not erase; nothing was done");
        assertThatThrownBy(() -> erasing(reader).eraseBefore(YearMonth.of(2999, 1), "auditor"))
                .hasMessageContaining("may not erase; nothing was done");
        assertThat(content(reader, id)).isEqualTo("Patient/p");
        new Reading(options(reader)).note("auditor", "show", List.of(), List.of(id));
        AuditTrail.open(options(operator)).close();
        assertThat(events()).extracting(TrailRecord::kind).contains(TrailRecord.ACCESS);
    }

    /** A reader can make notes of reads; one that names keys as erased erases nothing. */
    @Test
    void aReadersNoteThatSpeaksOfAnErasureIsNone() throws IOException {
        String key = keyName();
        Map<String, String> details = Map.of(TrailRecord.ERASED, key, TrailRecord.BEFORE, "2999-01");
        MasterKey readers = MasterKey.existing(reader, directory).orElseThrow();
        new PendingNotes(
                        directory.resolve("pending"),
                        new TrailDirectory(directory).verifier().name())
                .add(
                        dev.rationale.audit.seal.Seals.open(directory.resolve("keys"), readers, new SecureRandom()),
                        new SecureRandom(),
                        TrailRecord.ACCESS,
                        "auditor",
                        details);
        AuditTrail.open(options(operator)).close();
        assertThat(content(reader, id)).isEqualTo("Patient/p");
        Files.delete(directory.resolve("keys").resolve(key + ".key"));
        assertThat(verify(owner).findings()).extracting(TrailFinding::kind).contains(TrailFinding.Kind.MISSING_KEY);
    }

    @Test
    void anEraserErasesWithoutReadingAndTheOperatorRecordsIt() {
        Erasing.Erased erased = erasing(eraser).erase("clinic", "Patient/p", "officer", "request");
        assertThat(erased).isEqualTo(new Erasing.Erased(1, false));
        assertThat(content(reader, id))
                .as("a reader cannot tell who wrote the note")
                .contains("no record says that it was erased");
        assertThat(content(operator, id)).isEqualTo("The content was erased: its key is no longer there.");
        assertThat(verify(operator).sound()).isTrue();
        assertThat(verify(reader).findings()).extracting(TrailFinding::kind).contains(TrailFinding.Kind.UNPROVEN_NOTE);
        AuditTrail.open(options(operator)).close();
        assertThat(content(reader, id)).isEqualTo("The content was erased: its key is no longer there.");
        assertThat(verify(reader).sound()).isTrue();
        assertThat(verify(owner).sound()).isTrue();
        assertThat(erasing(eraser).eraseBefore(YearMonth.of(2999, 1), "officer").keys())
                .isZero();
        assertThatThrownBy(() -> AuditTrail.open(options(eraser))).hasMessageContaining("who does not sign the log");
    }

    @Test
    void whileAServiceWritesWhatItSealedStaysClosedToTheNextProcess() {
        try (AuditTrail writing = AuditTrail.open(options(operator))) {
            Patients.write(writing, Patients.decide(Patients.small("q", "Q", 150), DAY));
            Patients.write(writing, Patients.decide(Patients.small("q", "Q", 90), DAY));
            assertThat(erasing(eraser)
                            .erase("clinic", "Patient/q", "officer", "request")
                            .keys())
                    .as("one key in a process and month")
                    .isEqualTo(1);
            String again = Patients.write(writing, Patients.decide(Patients.small("q", "Q", 80), DAY));
            assertThat(content(reader, again)).isEqualTo("Patient/q");
        }
        assertThat(verify(owner).sound()).isTrue();
    }

    @Test
    void onlyTheMasterKeyGivesTakesAndRotates() {
        for (Map<String, String> role : List.of(operator, reader, eraser)) {
            MasterKey other = MasterKey.generate(temporary.resolve("other.key"), new SecureRandom());
            assertThatThrownBy(() -> new RoleGiving(options(role)).give(Role.READER, "mallory", other, "mallory"))
                    .hasMessageContaining("only the master key");
            assertThatThrownBy(() -> new RoleGiving(options(role)).take("auditor", "mallory"))
                    .hasMessageContaining("only the master key");
            Map<String, String> both = new HashMap<>(role);
            both.put(
                    "NEW_RATIONALE_AUDIT_KEY_FILE",
                    temporary.resolve("other.key").toString());
            assertThatThrownBy(() -> new KeyRotation(options(both)).rotate("mallory"))
                    .hasMessageContaining("does not open this key");
        }
        assertThat(new RoleGiving(options(owner)).all()).hasSize(3);
        assertThat(content(reader, id)).isEqualTo("Patient/p");
    }

    @Test
    void aNameAndAKeyHaveOneRole() {
        MasterKey known = MasterKey.existing(reader, directory).orElseThrow();
        MasterKey fresh = MasterKey.generate(temporary.resolve("fresh.key"), new SecureRandom());
        RoleGiving giving = new RoleGiving(options(owner));
        assertThatThrownBy(() -> giving.give(Role.ERASER, "another", known, "owner"))
                .hasMessageContaining("a role already");
        assertThatThrownBy(() -> giving.give(Role.ERASER, "auditor", fresh, "owner"))
                .hasMessageContaining("a role already");
        assertThatThrownBy(() -> giving.give(
                        Role.ERASER,
                        "another",
                        MasterKey.existing(owner, directory).orElseThrow(),
                        "owner"))
                .hasMessageContaining("must not be the master key");
    }

    @Test
    void aRoleThatIsTakenOpensNothingMoreAndARotationEndsThemAll() {
        new RoleGiving(options(owner)).take("auditor", "owner");
        assertThat(content(reader, id)).contains("does not open this key");
        assertThat(verify(owner).sound()).isTrue();
        Map<String, String> both = new HashMap<>(owner);
        both.put("NEW_RATIONALE_AUDIT_KEY_FILE", key("next").get("RATIONALE_AUDIT_KEY_FILE"));
        new KeyRotation(options(both)).rotate("owner");
        owner = key("next");
        assertThat(new RoleGiving(options(owner)).all()).isEmpty();
        assertThatThrownBy(() -> AuditTrail.open(options(operator))).hasMessageContaining("does not open this key");
        assertThat(content(owner, id)).isEqualTo("Patient/p");
        assertThat(verify(owner).sound()).isTrue();
        assertThat(events()).extracting(TrailRecord::kind).containsExactly("role", "role", "role", "role", "rotation");
    }

    @Test
    void aRoleThatNobodyGaveIsFoundAndOneThatIsMissingToo() throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(directory.resolve("keys/roles"))) {
            file = files.filter(one -> one.toString().contains("reader."))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file.resolveSibling("operator.mallory.00000000.key"), bytes);
        assertThat(verify(owner).findings())
                .extracting(TrailFinding::kind)
                .containsExactly(TrailFinding.Kind.UNRECORDED_ROLE);
        Files.delete(file.resolveSibling("operator.mallory.00000000.key"));
        Files.delete(file);
        assertThat(verify(owner).findings())
                .extracting(TrailFinding::kind)
                .containsExactly(TrailFinding.Kind.MISSING_KEY);
        Files.write(file, bytes);
        new RoleGiving(options(owner)).take("auditor", "owner");
        Files.write(file, bytes);
        assertThat(verify(Map.of()).findings())
                .extracting(TrailFinding::kind)
                .containsExactly(TrailFinding.Kind.UNRECORDED_ROLE);
    }

    @Test
    void theSigningKeyCanBeApartFromTheMasterKeyAndTheOperatorHasItAllTheSame() {
        directory = temporary.resolve("apart");
        Map<String, String> both = new HashMap<>(owner);
        both.put("RATIONALE_AUDIT_SIGNING_KEY_FILE", key("signing").get("RATIONALE_AUDIT_KEY_FILE"));
        AuditTrail.open(options(both)).close();
        MasterKey fresh = MasterKey.generate(temporary.resolve("fresh.key"), new SecureRandom());
        assertThatThrownBy(() -> new RoleGiving(options(owner)).give(Role.OPERATOR, "service", fresh, "owner"))
                .hasMessageContaining("does not open this key");
        Map<String, String> first = owner;
        owner = both;
        Map<String, String> service = given(Role.OPERATOR, "writer");
        String written = recorded(service, "p");
        assertThat(content(first, written)).isEqualTo("Patient/p");
        assertThat(verify(both).sound()).isTrue();
    }

    private Map<String, String> given(Role role, String name) {
        Map<String, String> key = key(name);
        RoleGiving.Done done = new RoleGiving(options(owner))
                .give(role, name, MasterKey.existing(key, directory).orElseThrow(), "owner");
        assertThat(done.written()).isTrue();
        return key;
    }

    private String recorded(Map<String, String> with, String patient) {
        try (AuditTrail trail = AuditTrail.open(options(with))) {
            return Patients.write(trail, Patients.decide(Patients.small(patient, "P", 150), DAY));
        }
    }

    /** Whose content it is, or why it cannot be read. */
    private String content(Map<String, String> with, String decision) {
        try (TrailReader trail = TrailReader.open(new TrailDirectory(directory), with)) {
            return trail.sealed(trail.decision(decision)).patient();
        } catch (AuditFailure closed) {
            return closed.getMessage().lines().findFirst().orElse("");
        }
    }

    private String keyName() {
        try (TrailReader trail = TrailReader.open(new TrailDirectory(directory), owner)) {
            return trail.decision(id).open().key();
        }
    }

    private List<TrailRecord> events() {
        List<TrailRecord> events = new ArrayList<>();
        try (TrailReader trail = TrailReader.open(new TrailDirectory(directory), owner)) {
            trail.events((place, record) -> events.add(record));
        }
        return events;
    }

    private Map<String, String> key(String name) {
        Path file = temporary.resolve(name + ".key");
        if (Files.notExists(file)) {
            MasterKey.generate(file, new SecureRandom());
        }
        return Map.of("RATIONALE_AUDIT_KEY_FILE", file.toString());
    }

    private Erasing erasing(Map<String, String> with) {
        return new Erasing(options(with));
    }

    private TrailVerification verify(Map<String, String> with) {
        return new TrailVerifier(new TrailDirectory(directory), TrailVerifier.Scope.of(with)).verify();
    }

    private TrailOptions options(Map<String, String> with) {
        return TrailOptions.of(directory, with, Clock.systemUTC());
    }
}
