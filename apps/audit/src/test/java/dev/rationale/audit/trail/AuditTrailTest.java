package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.LogVerifier;
import dev.rationale.audit.log.Verification;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.FeedbackRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.record.SealedDecision.Document;
import dev.rationale.audit.replay.NearMisses;
import dev.rationale.audit.store.KeptGuidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.Evaluations;
import dev.rationale.service.GivenCard;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void aDecisionIsWrittenDownWithAllThatExplainsIt() {
        Decision decided = Patients.decide(Patients.small("p1", "Marker", 150), DAY);
        String id = write(decided);
        try (TrailReader reader = reader()) {
            TrailReader.Decision decision = reader.decision(id);
            DecisionRecord open = decision.open();
            assertThat(open.when()).isEqualTo("2026-03-04T05:06:07Z");
            assertThat(open.asOf()).isEqualTo("2003-06-01");
            assertThat(open.guideline().digest())
                    .isEqualTo(Patients.GUIDELINE.id().digest());
            assertThat(open.recommendations())
                    .extracting(DecisionRecord.Recommended::code)
                    .isNotEmpty()
                    .containsExactlyElementsOf(decided.answer().evaluation().recommendations().stream()
                            .map(one -> one.code())
                            .toList());
            assertThat(NearMisses.of(reader, open, reader.sealed(decision)).misses())
                    .isNotEmpty()
                    .extracting(NearMisses.Miss::code)
                    .doesNotContainAnyElementsOf(open.recommendations().stream()
                            .map(DecisionRecord.Recommended::code)
                            .toList());
            assertThat(open.versions()).containsKeys("rationale", "drools", "hapi", "java");
            SealedDecision sealed = reader.sealed(decision);
            assertThat(sealed.patient()).isEqualTo("Patient/p1");
            assertThat(sealed.documents()).extracting(Document::form).containsExactly(Document.TEXT);
            assertThat(received(sealed)).isEqualTo(Patients.small("p1", "Marker", 150));
            assertThat(new Salted(sealed.salt()).digest(sealed.answer()))
                    .isEqualTo(open.digests().answer());
            assertThat(reader.prove(id).holds(reader.directory().verifier())).isTrue();
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aRehearsalKeepsTheGuidelineAndNothingElse() throws IOException {
        try (AuditTrail trail = AuditTrail.open(options())) {
            trail.rehearse(Patients.decide(Patients.small("p1", "Marker", 150), DAY));
        }
        assertThat(new KeptGuidelines(directory.resolve("guidelines")).digests())
                .containsExactly(Patients.GUIDELINE.id().digest());
        assertThat(filesThatHold("Marker", "Patient/p1")).isEmpty();
        assertThat(verify().entries()).isZero();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aDocumentIsReadOnceAlsoWhereItsDecisionIsRecorded() throws IOException {
        byte[] bytes = Patients.small("p1", "Marker", 150);
        Counted parsed = new Counted((ObjectNode) new ObjectMapper().readTree(bytes));
        FhirDocument document = new FhirDocument(FhirDocument.Role.RECORD, bytes, parsed);
        ServiceAnswer answer =
                new Evaluations().answer(Request.of(Patients.GUIDELINE, List.of(document), Clocks.at(DAY)));
        write(new Decision(new Asker("clinic", "", "eval", ""), answer, AnswerForm.JSON));
        assertThat(parsed.reads).isEqualTo(1);
    }

    /** A parsed document that counts how often it is walked through. */
    @SuppressWarnings("unchecked") // ObjectNode narrows what its parent gives back.
    private static final class Counted extends ObjectNode {

        private static final long serialVersionUID = 1L;
        private int reads;

        private Counted(ObjectNode content) {
            super(JsonNodeFactory.instance);
            setAll(content);
        }

        @Override
        public JsonParser traverse() {
            reads++;
            return super.traverse();
        }
    }

    @Test
    void nothingOfThePatientCanBeReadInAnyFile() throws IOException {
        write(Patients.decide(Patients.small("markerid77", "Markername", 151), DAY));
        assertThat(filesThatHold("markerid77", "Markername", "1961-04-02", "Patient/"))
                .isEmpty();
    }

    @Test
    void idsAndRecordsAreInOrderOfTime() {
        String first = write(Patients.decide(Patients.small("a", "A", 150), DAY));
        String second = write(Patients.decide(Patients.small("b", "B", 150), DAY));
        assertThat(second).isGreaterThan(first).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-.*");
    }

    @Test
    void aClockThatWentBackIsSaidAndTheOrderIsKept() {
        String first = write(Patients.decide(Patients.small("a", "A", 150), DAY));
        TrailOptions earlier =
                TrailOptions.of(directory, Map.of(), Clock.fixed(CLOCK.instant().minusSeconds(5), ZoneOffset.UTC));
        String second;
        try (AuditTrail trail = AuditTrail.open(earlier)) {
            second = Patients.write(trail, Patients.decide(Patients.small("b", "B", 150), DAY));
        }
        try (TrailReader reader = reader()) {
            assertThat(reader.decision(second).open().clockBehindMillis()).isEqualTo(5000);
            assertThat(second).isGreaterThan(first);
        }
    }

    @Test
    void idsStayInOrderWhenTheClockGoesBackByDays() {
        List<String> ids = new java.util.ArrayList<>();
        for (int days : new int[] {0, 2, 0, 1}) {
            Clock clock = Clock.fixed(CLOCK.instant().plus(Period.ofDays(days)), ZoneOffset.UTC);
            try (AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, Map.of(), clock))) {
                ids.add(Patients.write(trail, Patients.decide(Patients.small("a", "A", 150), DAY)));
            }
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        try (TrailReader reader = reader()) {
            assertThat(reader.decision(ids.get(2)).open().when()).isEqualTo("2026-03-04T05:06:07Z");
            assertThat(Duration.ofMillis(reader.decision(ids.get(2)).open().clockBehindMillis()))
                    .isBetween(Duration.ofDays(2), Duration.ofDays(2).plusSeconds(1));
        }
    }

    @Test
    void anErasedPatientIsGoneAndTheRestStillVerifiesAndReads() throws IOException {
        String gone = write(Patients.decide(Patients.small("gone", "Gone", 150), DAY));
        String stays = write(Patients.decide(Patients.small("stays", "Stays", 150), DAY));
        try (AuditTrail trail = AuditTrail.open(options())) {
            assertThat(trail.erase("another clinic", "Patient/gone", "auditor", "request"))
                    .isZero();
            assertThat(trail.erase("clinic", "Patient/gone", "auditor", "request"))
                    .isEqualTo(1);
        }
        try (TrailReader reader = reader()) {
            assertThatThrownBy(() -> reader.sealed(reader.decision(gone)))
                    .isInstanceOfSatisfying(
                            AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.ERASED));
            assertThat(reader.sealed(reader.decision(stays)).patient()).isEqualTo("Patient/stays");
        }
        assertThat(verify().findings()).isEmpty();
        assertThat(filesThatHold("Patient/gone", "Gone")).isEmpty();
    }

    @Test
    void aPatientWhoComesBackAfterAnErasureHasANewKey() {
        String before = write(Patients.decide(Patients.small("p", "P", 150), DAY));
        String after;
        try (AuditTrail trail = AuditTrail.open(options())) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
            trail.erase("clinic", "Patient/p", "auditor", "request");
            after = Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
        }
        try (TrailReader reader = reader()) {
            assertThatThrownBy(() -> reader.sealed(reader.decision(before))).hasMessageContaining("erased");
            assertThat(reader.sealed(reader.decision(after)).patient()).isEqualTo("Patient/p");
        }
    }

    @Test
    void contentsOlderThanThePolicyAreErasedWhenTheTrailIsOpened() {
        String old = write(Patients.decide(Patients.small("p", "P", 150), DAY));
        Clock later = Clock.fixed(Instant.parse("2036-05-01T00:00:00Z"), ZoneOffset.UTC);
        String fresh;
        try (AuditTrail trail =
                AuditTrail.open(TrailOptions.of(directory, Map.of(), later).withRetention(Period.ofYears(10)))) {
            fresh = Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
        }
        try (TrailReader reader = reader()) {
            assertThatThrownBy(() -> reader.sealed(reader.decision(old))).hasMessageContaining("erased");
            assertThat(reader.sealed(reader.decision(fresh)).patient()).isEqualTo("Patient/p");
        }
    }

    @Test
    void feedbackIsJoinedToItsDecisionAndItsWordsAreSealed() throws IOException {
        List<GivenCard> cards = List.of(new GivenCard("c0ffee00-0000-4000-8000-000000000001", "q", List.of()));
        String id = write(Patients.decide(Patients.GUIDELINE, Patients.small("p", "P", 150), DAY, cards));
        CardFeedback given = new CardFeedback(
                "clinic",
                "s",
                cards.get(0).uuid(),
                "overridden",
                "http://example.org/reasons",
                "markerreason with words",
                "markercomment",
                "2026-03-05T00:00:00Z",
                "event 1");
        try (AuditTrail trail = AuditTrail.open(options())) {
            trail.feedback(given);
            trail.feedback(given);
        }
        try (TrailReader reader = reader()) {
            assertThat(reader.log().size()).isEqualTo(2);
            FeedbackRecord record = dev.rationale.audit.record.Canonical.read(
                    reader.log().entry(1).leaf(), FeedbackRecord.class);
            assertThat(record.decision()).isEqualTo(id);
            assertThat(record.reasonCode()).isEmpty();
            assertThat(reader.unsealed(reader.find(record.id()), record.key(), FeedbackRecord.Words.class))
                    .isEqualTo(new FeedbackRecord.Words("markerreason with words", "markercomment"));
        }
        assertThat(filesThatHold("markerreason", "markercomment")).isEmpty();
        assertThat(given.toString()).doesNotContain("marker");
    }

    @Test
    void theGuidelineIsKeptAndLoadedAgainWithTheSameDigest() {
        write(Patients.decide(Patients.small("p", "P", 150), DAY));
        try (TrailReader reader = reader()) {
            String digest = Patients.GUIDELINE.id().digest();
            assertThat(reader.guidelines().digests()).containsExactly(digest);
            assertThat(reader.guidelines().verify()).isEmpty();
            try (var again = reader.guidelines().load(digest)) {
                assertThat(again.id()).isEqualTo(Patients.GUIDELINE.id());
            }
            assertThatThrownBy(() -> reader.guidelines().load("0".repeat(64))).hasMessageContaining("never kept");
        }
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        write(Patients.decide(Patients.small("p", "P", 150), DAY));
        Path key = directory.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> AuditTrail.open(options()))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.KEY))
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aWrongMasterKeyStopsNothingThatNeedsNone() {
        String id = write(Patients.decide(Patients.small("p", "P", 150), DAY));
        String other = java.util.Base64.getEncoder().encodeToString(new byte[32]);
        try (TrailReader reader =
                TrailReader.open(new TrailDirectory(directory), Map.of("RATIONALE_AUDIT_KEY", other))) {
            assertThat(reader.prove(id).holds(reader.directory().verifier())).isTrue();
            assertThatThrownBy(() -> reader.sealed(reader.decision(id))).hasMessageContaining("does not open this key");
        }
    }

    @Test
    void theSigningKeyCanHaveAMasterKeyOfItsOwn() {
        String content = java.util.Base64.getEncoder().encodeToString(new byte[32]);
        String signing = java.util.Base64.getEncoder().encodeToString(Arrays.copyOf(new byte[] {1}, 32));
        Map<String, String> reader = Map.of("RATIONALE_AUDIT_KEY", content);
        Map<String, String> writer = Map.of("RATIONALE_AUDIT_KEY", content, "RATIONALE_AUDIT_SIGNING_KEY", signing);
        String id;
        try (AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, writer, CLOCK))) {
            id = Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
            assertThat(new Erasing(TrailOptions.of(directory, reader, CLOCK))
                            .erase("clinic", "Patient/q", "eraser", "request")
                            .written())
                    .isFalse();
        }
        assertThatThrownBy(() -> AuditTrail.open(TrailOptions.of(directory, reader, CLOCK)))
                .hasMessageContaining("signing.key");
        assertThat(new Erasing(TrailOptions.of(directory, reader, CLOCK))
                        .erase("clinic", "Patient/r", "eraser", "request")
                        .written())
                .isFalse();
        try (TrailReader reading = TrailReader.open(new TrailDirectory(directory), reader)) {
            assertThat(reading.sealed(reading.decision(id)).patient()).isEqualTo("Patient/p");
        }
    }

    @Test
    void aWrongMasterKeyIsSaidAndHarmsNothing() {
        String id = write(Patients.decide(Patients.small("p", "P", 150), DAY));
        String other = java.util.Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(
                        () -> AuditTrail.open(TrailOptions.of(directory, Map.of("RATIONALE_AUDIT_KEY", other), CLOCK)))
                .hasMessageContaining("does not open this key");
        try (TrailReader reader = reader()) {
            assertThat(reader.sealed(reader.decision(id)).patient()).isEqualTo("Patient/p");
        }
    }

    @Test
    void aMissingMasterKeyIsSaidAndNoOtherIsMade() throws IOException {
        write(Patients.decide(Patients.small("p", "P", 150), DAY));
        Path key = directory.resolve("master.key");
        Files.delete(key);
        assertThatThrownBy(() -> AuditTrail.open(options()))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.KEY))
                .hasMessageContaining("not at hand");
        assertThat(key).doesNotExist();
    }

    @Test
    void everySyntheticPatientIsSealedAsItWasReceived() {
        for (Path file : Patients.files().subList(0, 6)) {
            Decision decided = Patients.decide(Patients.bytes(file), LocalDate.of(2020, 1, 1));
            String id = write(decided);
            try (TrailReader reader = reader()) {
                SealedDecision sealed = reader.sealed(reader.decision(id));
                assertThat(received(sealed)).isEqualTo(Patients.bytes(file));
            }
        }
    }

    private static byte[] received(SealedDecision sealed) {
        return SealedDocuments.received(sealed.documents().get(0)).bytes();
    }

    private String write(Decision decided) {
        try (AuditTrail trail = AuditTrail.open(options())) {
            return Patients.write(trail, decided);
        }
    }

    private TrailOptions options() {
        return TrailOptions.of(directory, Map.of(), CLOCK);
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }

    private Verification verify() {
        TrailDirectory trail = new TrailDirectory(directory);
        return new LogVerifier(trail.log(), trail.verifier(), Optional.empty()).verify();
    }

    private List<Path> filesThatHold(String... markers) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("guidelines"))
                    .filter(file -> holds(file, markers))
                    .toList();
        }
    }

    private static boolean holds(Path file, String... markers) {
        String text = new String(Patients.bytes(file), StandardCharsets.ISO_8859_1);
        return Stream.of(markers).anyMatch(text::contains);
    }
}
