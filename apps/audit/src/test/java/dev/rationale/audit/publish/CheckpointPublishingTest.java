package dev.rationale.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.verify.TrailVerification;
import dev.rationale.audit.verify.TrailVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint is published on a schedule, and what was published is continued. */
class CheckpointPublishingTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    @TempDir
    private Path temporary;

    @Test
    void theNewestCheckpointIsInTheFileSoonAndAtTheEnd() throws Exception {
        try (AuditTrail trail = AuditTrail.open(options("trail", "PT0.02S"))) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
            for (int tries = 0; published().size() < 1 && tries < 500; tries++) {
                Thread.sleep(20);
            }
            assertThat(published().size()).isEqualTo(1);
        }
        try (AuditTrail trail = AuditTrail.open(options("trail", "PT1H"))) {
            Patients.write(trail, Patients.decide(Patients.small("q", "Q", 150), DAY));
            assertThat(published().size()).isEqualTo(1);
        }
        assertThat(published().size()).isEqualTo(2);
        assertThat(published().signedBy(new TrailDirectory(temporary.resolve("trail")).verifier()))
                .isTrue();
    }

    @Test
    void aLogThatDoesNotContinueWhatWasPublishedIsNotWrittenTo() throws IOException {
        try (AuditTrail trail = AuditTrail.open(options("trail", "PT1H"))) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
        }
        Path segment = temporary.resolve("trail/log/00000000000000000000.segment");
        byte[] before = Files.readAllBytes(segment);
        byte[] leaves = Files.readAllBytes(temporary.resolve("trail/log/leaves"));
        try (AuditTrail trail = AuditTrail.open(options("trail", "PT1H"))) {
            Patients.write(trail, Patients.decide(Patients.small("q", "Q", 150), DAY));
        }
        Files.write(segment, before);
        Files.write(temporary.resolve("trail/log/leaves"), leaves);
        assertRefused("trail", "PT1H", "does not continue this checkpoint over 2 records");
        assertRefused("another", "PT1H", "does not continue this checkpoint");
        assertRefused("trail", "hourly", "this is no time between checkpoints");
        Files.writeString(temporary.resolve("published"), "a file of somebody's");
        assertRefused("trail", "PT1H", "this is no checkpoint; nothing is written over it");
        assertThat(temporary.resolve("published")).hasContent("a file of somebody's");
    }

    @Test
    void aWitnessCosignsWhatContinuesTheLastCheckpointAndVerifyHoldsItAgainstItsKey() throws Exception {
        try (StubWitness witness = new StubWitness()) {
            Map<String, String> witnessed = with("trail", Witness.VARIABLE, witness.address() + " " + witness.key());
            for (String patient : List.of("p", "q", "r")) {
                try (AuditTrail trail = AuditTrail.open(options("trail", witnessed))) {
                    Patients.write(trail, Patients.decide(Patients.small(patient, "P", 150), DAY));
                }
                assertThat(published().cosignedBy(witness.key()))
                        .hasValueSatisfying(
                                seen -> assertThat(seen.getEpochSecond()).isEqualTo(StubWitness.SECONDS));
            }
            assertThat(published().size()).isEqualTo(3);
            assertThat(published().note()).doesNotContain("somebody.else");
            assertThat(witness.conflicts.get())
                    .as("each process asks how far the witness saw")
                    .isEqualTo(2);
            assertThat(verify(published(), witness).sound()).isTrue();
            assertThat(verify(published(), witness).counted().get("witness")).contains("saw 3 records at 2026-");
            Checkpoint bare = Checkpoint.parse(published().note().replaceAll("\u2014 witness.*\n", ""));
            assertThat(verify(bare, witness).findings())
                    .singleElement()
                    .asString()
                    .contains("[unwitnessed]");
            try (StubWitness other = new StubWitness()) {
                assertThat(verify(published(), other).sound()).isFalse();
            }
        }
    }

    @Test
    void theCheckpointIsPutToAnAddressAndAMachineThatIsAwayCostsNoDecision() throws Exception {
        Queue<String> put = new ConcurrentLinkedQueue<>();
        HttpServer store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/bucket/checkpoint", call -> {
            put.add(call.getRequestMethod() + " " + call.getRequestURI().getQuery() + "\n"
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        store.start();
        String address = "http://127.0.0.1:" + store.getAddress().getPort() + "/bucket/checkpoint?X-Amz-Signature=abc";
        Map<String, String> environment = with("trail", CheckpointPublishing.ADDRESS_VARIABLE, address);
        try (AuditTrail trail = AuditTrail.open(options("trail", environment))) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
        }
        store.stop(0);
        assertThat(put)
                .last()
                .asString()
                .isEqualTo("PUT X-Amz-Signature=abc\n" + published().note());
        try (AuditTrail trail = AuditTrail.open(options("trail", environment))) {
            assertThat(Patients.write(trail, Patients.decide(Patients.small("q", "P", 150), DAY)))
                    .isNotEmpty();
        }
        assertThat(published().size()).isEqualTo(2);
    }

    @Test
    void whatIsNoAddressAndNoWitnessIsRefused() {
        for (Map<String, String> unfit : List.of(
                with("trail", CheckpointPublishing.ADDRESS_VARIABLE, "s3://bucket"),
                with("trail", Witness.VARIABLE, "http://witness.example"),
                with("trail", Witness.VARIABLE, "http://witness.example no+key+AAAA"))) {
            assertThatThrownBy(() -> AuditTrail.open(options("trail", unfit)))
                    .isInstanceOf(AuditFailure.class)
                    .hasMessageContaining("expected");
        }
    }

    private TrailVerification verify(Checkpoint published, StubWitness witness) {
        return new TrailVerifier(
                        new TrailDirectory(temporary.resolve("trail")),
                        new TrailVerifier.Scope(
                                Optional.empty(),
                                Optional.of(published),
                                List.of(witness.key()),
                                Map.of(),
                                true,
                                false))
                .verify();
    }

    private Map<String, String> with(String trail, String variable, String value) {
        Map<String, String> environment = new HashMap<>(options(trail, "PT1H").environment());
        environment.put(variable, value);
        return environment;
    }

    private TrailOptions options(String trail, Map<String, String> environment) {
        return TrailOptions.of(temporary.resolve(trail), environment, Clock.systemUTC());
    }

    private void assertRefused(String trail, String every, String why) {
        assertThatThrownBy(() -> AuditTrail.open(options(trail, every)))
                .isInstanceOf(AuditFailure.class)
                .hasMessageContaining(why);
    }

    private Checkpoint published() throws IOException {
        return Checkpoint.parse(Files.readString(temporary.resolve("published")));
    }

    private TrailOptions options(String trail, String every) {
        Map<String, String> environment = Map.of(
                "RATIONALE_AUDIT_CHECKPOINT_FILE",
                temporary.resolve("published").toString(),
                "RATIONALE_AUDIT_CHECKPOINT_EVERY",
                every);
        return TrailOptions.of(temporary.resolve(trail), environment, Clock.systemUTC());
    }
}
