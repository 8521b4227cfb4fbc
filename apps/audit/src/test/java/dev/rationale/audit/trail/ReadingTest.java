package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.verify.TrailVerification;
import dev.rationale.audit.verify.TrailVerifier;
import dev.rationale.audit.view.EventsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who looked at a patient's record becomes a record; and what becomes due while a trail is written is done then. */
class ReadingTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");
    private final Settable clock = new Settable();
    private String id = "";

    /** A clock that is put forward by hand. */
    private static final class Settable extends Clock {

        private Instant now = Instant.parse("2026-03-04T05:06:07Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void decide() {
        directory = temporary.resolve("trail");
        try (AuditTrail trail = AuditTrail.open(options())) {
            id = Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
        }
    }

    @Test
    void aLookIsListedAtOnceAndIsARecordWhenTheTrailIsOpenedNext() throws IOException {
        look();
        try (TrailReader reader = reader()) {
            assertThat(EventsText.TEXT.of(reader))
                    .contains("2026-03-04T05:06:07Z  access  auditor", "question show", "waits for the log", id);
        }
        assertThat(verify(Map.of()).sound()).isTrue();
        assertThat(verify(environment()).remarks()).anyMatch(remark -> remark.startsWith("1 reads are not in the log"));
        AuditTrail.open(options()).close();
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(TrailRecord.ACCESS);
            assertThat(event.by()).isEqualTo("auditor");
            assertThat(event.details())
                    .containsEntry("at", "2026-03-04T05:06:07Z")
                    .containsEntry("decisions", id)
                    .doesNotContainValue("Patient/p");
        });
        assertThat(pending()).isEmpty();
        assertThat(verify(environment()).remarks()).noneMatch(remark -> remark.contains("reads"));
    }

    @Test
    void aServiceThatWritesTakesANoteUpOnceAlsoIfSomebodyPutsItBack() throws IOException {
        try (AuditTrail trail = AuditTrail.open(options())) {
            look();
            Path note = pending().get(0);
            byte[] bytes = Files.readAllBytes(note);
            trail.round();
            assertThat(pending()).isEmpty();
            Files.write(note, bytes);
            trail.round();
            assertThat(pending()).isEmpty();
        }
        assertThat(events()).extracting(TrailRecord::kind).containsExactly(TrailRecord.ACCESS);
    }

    @Test
    void aStrangersNoteOfALookIsNotObeyed() throws IOException {
        look();
        Path note = pending().get(0);
        Files.writeString(note, Files.readString(note).replace("auditor", "somebody"));
        assertThat(verify(environment()).findings())
                .anyMatch(finding -> finding.place().endsWith(".note"));
        AuditTrail.open(options()).close();
        assertThat(events()).isEmpty();
    }

    @Test
    void contentsOlderThanThePolicyAreErasedWhileTheTrailIsWritten() {
        Map<String, String> keeping = new HashMap<>(environment());
        keeping.put("RATIONALE_AUDIT_RETENTION", "P10Y");
        try (AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, keeping, clock))) {
            trail.round();
            assertThat(content()).isEqualTo(TrailReader.Content.SEALED);
            clock.now = clock.now.plus(Duration.ofDays(3700));
            trail.round();
            assertThat(content()).isEqualTo(TrailReader.Content.ERASED);
            trail.round();
        }
        assertThat(events()).extracting(TrailRecord::kind).containsExactly(TrailRecord.RETENTION);
    }

    private TrailReader.Content content() {
        try (TrailReader reader = reader()) {
            return reader.content(reader.decision(id));
        }
    }

    private void look() {
        try (TrailReader reader = reader()) {
            String patient = reader.decision(id).open().patient();
            new Reading(options()).note("auditor", "show", List.of(patient), List.of(id));
        }
    }

    private List<TrailRecord> events() {
        List<TrailRecord> events = new ArrayList<>();
        try (TrailReader reader = reader()) {
            reader.events((place, record) -> events.add(record));
        }
        return events;
    }

    private List<Path> pending() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("pending"))) {
            return files.toList();
        }
    }

    private TrailVerification verify(Map<String, String> with) {
        return new TrailVerifier(new TrailDirectory(directory), TrailVerifier.Scope.of(with)).verify();
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), environment());
    }

    private TrailOptions options() {
        return new TrailOptions(
                new TrailDirectory(directory), environment(), clock, new SecureRandom(), 1 << 20, Optional.empty());
    }

    /** The key lies elsewhere than the trail, so that an empty environment is that of somebody without it. */
    private Map<String, String> environment() {
        Path file = temporary.resolve("master.key");
        if (Files.notExists(file)) {
            MasterKey.generate(file, new SecureRandom());
        }
        return Map.of("RATIONALE_AUDIT_KEY_FILE", file.toString());
    }
}
