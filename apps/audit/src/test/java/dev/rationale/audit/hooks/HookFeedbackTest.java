package dev.rationale.audit.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.RuleFeedback;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.replay.Replayed;
import dev.rationale.audit.replay.Replayer;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.Salted;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.Feedback;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.service.Asker;
import dev.rationale.service.CardResponse;
import dev.rationale.service.CardWording;
import dev.rationale.service.Decision;
import dev.rationale.service.DecisionLog;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions of CDS Hooks, and what becomes of their cards. */
class HookFeedbackTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String DRAFTS = """
            {"resourceType":"Bundle","entry":[
             {"resource":{"resourceType":"MedicationRequest","id":"draft","status":"draft","intent":"proposal",
              "subject":{"reference":"Patient/p"},"authoredOn":"2003-06-01",
              "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L03AC01"}]}}},
             {"resource":{"resourceType":"MedicationRequest","id":"other","status":"draft","intent":"proposal",
              "subject":{"reference":"Patient/p"},"authoredOn":"2003-06-01",
              "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L03AC01"}]}}}]}
            """;

    @TempDir
    private Path directory;

    @Test
    void aCallIsRecordedAndItsAnswerGivenAgain() {
        record(decision(false));
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty());
                SearchIndex index = SearchIndex.open(reader, Map.of())) {
            String id = index.search(Query.ALL).get(0).id();
            assertThat(reader.decision(id).open())
                    .satisfies(open -> assertThat(open.client()).isEqualTo("ehr"))
                    .satisfies(open -> assertThat(open.hookInstance()).isEqualTo("instance"))
                    .satisfies(open -> assertThat(open.cards()).hasSize(1));
            assertThat(replayer.replay(id)).isEqualTo(new Replayed(id, Replayed.Verdict.SAME, List.of()));
        }
    }

    @Test
    void theDigestOfTheOutputIsOfAllThatWasSentAndAnotherLinkOnACardShowsInAReplay() {
        Decision sent = decision(false);
        ObjectNode altered = sent.response().orElseThrow().json().deepCopy();
        ((ObjectNode) altered.at("/cards/0/source")).put("url", "https://another.example/guideline");
        record(new Decision(
                sent.asker(),
                sent.answer(),
                new CardResponse(sent.response().orElseThrow().wording(), altered)));
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty())) {
            DecisionRecord open = reader.decision(0, reader.log().entry(0)).open();
            String salt = reader.sealed(reader.decision(open.id())).salt();
            assertThat(open.digests().output()).isEqualTo(new Salted(salt).digest(altered.toString()));
            assertThat(replayer.replay(open.id()))
                    .isEqualTo(new Replayed(
                            open.id(),
                            Replayed.Verdict.DIFFERS,
                            List.of("the conclusions are the same, but they are written differently as cds-hooks")));
        }
    }

    @Test
    void ordersThatWereBeingDraftedAreGivenAgainAsDrafts() {
        record(decision(true));
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty())) {
            String id = reader.decision(0, reader.log().entry(0)).open().id();
            assertThat(reader.sealed(reader.decision(id)).documents())
                    .extracting(one -> one.role())
                    .containsExactly("prefetch/all", "draft/draftOrders");
            assertThat(replayer.replay(id)).isEqualTo(new Replayed(id, Replayed.Verdict.SAME, List.of()));
        }
    }

    @Test
    void anOverrideIsCountedForTheRuleOfItsCard() {
        Decision decision = decision(false);
        Feedback feedback = new Feedback(
                "service",
                new Caller("ehr"),
                decision.cards().get(0).uuid(),
                Feedback.Outcome.OVERRIDDEN,
                List.of(),
                Optional.empty(),
                Optional.of("words"),
                NOW,
                NOW);
        try (AuditTrail trail = open()) {
            trail.record(decision);
            new HookFeedback(trail).feedback(feedback);
            new HookFeedback(trail).feedback(feedback);
        }
        try (TrailReader reader = reader();
                SearchIndex index = SearchIndex.open(reader, Map.of())) {
            String code = decision.cards().get(0).recommendations().get(0);
            String rule = decision.answer().evaluation().recommendations().stream()
                    .filter(advice -> advice.code().equals(code))
                    .findFirst()
                    .orElseThrow()
                    .rule();
            assertThat(index.feedbackByRule()).contains(new RuleFeedback(rule, code, 1, 0, 1));
        }
    }

    @Test
    void whatCannotBeRecordedIsNotAnswered() {
        AuditTrail trail = open();
        trail.close();
        assertThatThrownBy(() -> trail.record(decision(false))).isInstanceOf(DecisionLog.Unavailable.class);
    }

    private void record(Decision decision) {
        try (AuditTrail trail = open()) {
            trail.record(decision);
        }
    }

    private AuditTrail open() {
        return AuditTrail.open(TrailOptions.of(directory, Map.of(), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }

    private static Decision decision(boolean drafted) {
        FhirDocument record = new FhirDocument(FhirDocument.Role.prefetch("all"), Patients.small("p", "P", 150));
        FhirDocument orders =
                new FhirDocument(FhirDocument.Role.draftIn("draftOrders"), DRAFTS.getBytes(StandardCharsets.UTF_8));
        DraftOrders drafts = drafted
                ? DraftOrders.read(
                        List.of(orders), Set.of("MedicationRequest/draft"), List.of(record), Patients.GUIDELINE.kinds())
                : DraftOrders.NONE;
        PatientDocuments documents =
                new PatientDocuments(List.of(record), drafts, Optional.of("p"), ZoneOffset.UTC, List.of("gathered"));
        ServiceAnswer answer = new Evaluations()
                .answer(new Request(Patients.GUIDELINE, Clocks.at(LocalDate.of(2003, 6, 1)), "en", documents));
        CardWording wording = new CardWording(
                CardsPer.ANSWER,
                drafted,
                drafts.proposed(),
                "https://cds.example/guideline",
                "https://cds.example/e/x");
        return new Decision(new Asker("ehr", "Practitioner/7", "service", "instance"), answer, answer.respond(wording));
    }
}
